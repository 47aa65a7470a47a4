package io.github.kamalmaven.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.secret.spi.ControlMachine;
import io.github.kamalmaven.secret.spi.SecretAdapter;
import io.github.kamalmaven.secret.spi.SecretRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often vaults are asked, and when. */
class FetchesTest {
  private static final String FETCH = "$(kamal secrets fetch -a vault ";

  @TempDir Path project;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private SecretsFixture fixture;

  @BeforeEach
  void anEmptyProject() {
    fixture = new SecretsFixture(project, Map.of("NAME", "c"));
  }

  @Test
  void the_same_request_in_lines_and_files_is_made_once() {
    fixture.file(".kamal/secrets-common", "A=" + FETCH + "x y)\nB=" + FETCH + "'x' y)");
    fixture.file(".kamal/secrets", "C=" + FETCH + "x y)\nD=" + FETCH + "y x)");

    Secrets secrets = secrets(name -> name);

    assertThat(secrets.all()).containsOnlyKeys("A", "B", "C", "D");
    assertThat(asked).containsExactlyInAnyOrder("x y", "y x");
  }

  @Test
  void requests_that_need_nothing_of_each_other_are_made_at_the_same_time() {
    fixture.file(".kamal/secrets-common", "A=" + FETCH + "a)\nPLAIN=1");
    fixture.file(
        ".kamal/secrets",
        "B=" + FETCH + "b)\nX=$(kamal secrets extract b $B)\nC=" + FETCH + "$NAME)");
    CountDownLatch all = new CountDownLatch(3);

    Secrets secrets =
        secrets(
            name -> {
              all.countDown();
              return await(all) ? "with the others" : "alone";
            });

    assertThat(secrets.get("A").reveal()).contains("with\\ the\\ others");
    assertThat(secrets.get("X").reveal()).isEqualTo("with the others");
    assertThat(secrets.all().keySet()).containsExactly("A", "PLAIN", "B", "X", "C");
  }

  @Test
  void a_request_waits_for_the_command_above_it() throws Exception {
    fixture.file(
        ".kamal/secrets", "A=" + FETCH + "a)\nLOGIN=$(touch logged-in)\nB=" + FETCH + "b)");

    Secrets secrets =
        secrets(
            name -> name.equals("b") && !Files.exists(project.resolve("logged-in")) ? "" : "ok");

    assertThat(secrets.get("B").reveal()).contains("ok");
    assertThat(asked).containsExactly("a", "b");
  }

  @Test
  void a_request_waits_for_what_it_is_made_of() {
    fixture.file(
        ".kamal/secrets",
        "A="
            + FETCH
            + "a)\nWHICH=$(kamal secrets extract a $A)\nB="
            + FETCH
            + "$WHICH)\nC=$(kamal secrets extract next $B)");

    Secrets secrets = secrets(name -> name.equals("a") ? "next" : "last");

    assertThat(secrets.get("C").reveal()).isEqualTo("last");
    assertThat(asked).containsExactly("a", "next");
  }

  @Test
  void of_several_failures_the_first_in_the_file_is_told() {
    fixture.file(".kamal/secrets", "A=1\nB=" + FETCH + "b)\nC=" + FETCH + "c)\nD=" + FETCH + "b)");
    CountDownLatch later = new CountDownLatch(1);

    KamalException failure =
        catchThrowableOfType(
            KamalException.class,
            () ->
                secrets(
                        name -> {
                          if (name.equals("c")) {
                            later.countDown();
                          } else {
                            await(later);
                          }
                          throw new KamalException("no " + name);
                        })
                    .all());

    assertThat(failure).hasMessage("no b");
    assertThat(failure.where()).contains(".kamal/secrets:2");
  }

  @Test
  void what_still_runs_after_a_failure_is_interrupted() {
    fixture.file(".kamal/secrets", "B=" + FETCH + "b)\nC=" + FETCH + "c)");
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);

    KamalException failure =
        catchThrowableOfType(
            KamalException.class,
            () ->
                secrets(
                        name -> {
                          if (name.equals("b")) {
                            await(begun);
                            throw new KamalException("no b");
                          }
                          begun.countDown();
                          if (!await(never)) {
                            interrupted.countDown();
                          }
                          return name;
                        })
                    .all());

    assertThat(failure).hasMessage("no b");
    assertThat(interrupted.getCount()).isZero();
  }

  @Test
  void a_mistake_in_a_file_is_told_after_what_stands_above_it() {
    fixture.file(".kamal/secrets", "A=" + FETCH + "a)\nexport NOPE\nB=" + FETCH + "b)");

    KamalException failure =
        catchThrowableOfType(KamalException.class, () -> secrets(name -> name).all());

    assertThat(failure.where()).contains(".kamal/secrets:2");
    assertThat(asked).containsExactly("a");
  }

  private Secrets secrets(Function<String, String> answers) {
    return fixture.secrets(new Counting(asked, answers));
  }

  /** False if it was interrupted. */
  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      return false;
    }
  }

  private record Counting(List<String> asked, Function<String, String> answers)
      implements SecretAdapter {
    @Override
    public String name() {
      return "vault";
    }

    @Override
    public boolean needsAccount() {
      return false;
    }

    @Override
    public Map<String, String> fetch(SecretRequest request, ControlMachine machine) {
      String names = String.join(" ", request.names());
      asked.add(names);
      return Map.of(names, answers.apply(names));
    }
  }
}
