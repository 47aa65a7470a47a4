package io.github.kamalmaven.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;

/** What holds after every fault. */
final class Invariants {
  private static final String NEXT = "next";
  private static final Duration GRACE = Duration.ofSeconds(10);

  /** What a project has, and what is written to be read: known hosts, dossiers, logs. */
  private static final String FILES =
      "config/deploy\\.yml|\\.kamal/(secrets|hooks/.*)|\\.ssh/.*|known_hosts|target/kamal/.*";

  private Invariants() {}

  /** Checks how a deploy ended. */
  static void afterFault(Measured end) {
    Told told = end.told();
    Ending ending = end.ending();
    List<String> hooks = end.hooks();
    SoftAssertions.assertSoftly(
        softly -> {
          softly.assertThat(ending.twice()).as("containers twice").isEmpty();
          softly.assertThat(ending.dark()).as("hosts that serve nothing").isEmpty();
          softly.assertThat(told.traces()).as("stack traces").isEmpty();
          softly.assertThat(told.exit()).isBetween(0, 1);
          if (told.succeeded()) {
            softly
                .assertThat(ending.notNew())
                .allMatch(host -> told.out().contains("still runs on " + host));
            softly.assertThat(hooks).as("hooks").contains("post-deploy");
          } else {
            softly.assertThat(told.err()).as("what the user reads").containsOnlyOnce("ERROR: ");
            softly.assertThat(told.toDo()).as("what to do, in:\n" + told.err()).isPresent();
            softly.assertThat(hooks).as("hooks").containsOnlyOnce("post-deploy-failure");
          }
        });
  }

  /** Takes all faults away, and makes sure that a further deploy brings the next version. */
  static void converges(Shop shop) {
    shop.heal();
    if (Ending.of(shop).locked()) {
      Told released = shop.kamal("lock", "release", "--version", NEXT);
      assertThat(released.exit()).as("the release of the lock:\n" + released).isZero();
    }
    Told told = shop.deploy(NEXT);
    Ending ending = Ending.of(shop);

    assertThat(told.exit()).as("the next deploy:\n" + told).isZero();
    assertThat(ending.told()).isEqualTo(NEXT + " everywhere");
    assertThat(ending.twice()).isEmpty();
    assertThat(ending.locked()).isFalse();
    shop.deployedHosts().forEach(host -> assertThat(leftOn(shop, host)).isEmpty());
    assertThat(leftIn(shop.folder())).as("left in the project").isEmpty();
  }

  /** Does something that ends all it began on this machine. */
  static <T> T leavingNothing(Callable<T> work) throws Exception {
    Leftovers before = Leftovers.now();
    T result = work.call();
    assertThat(before.added(GRACE)).as("left on this machine").isEmpty();
    return result;
  }

  private static List<String> leftIn(Path project) {
    try (Stream<Path> files = Files.walk(project)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> project.relativize(file).toString())
          .filter(name -> !name.matches(FILES))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String leftOn(Shop shop, String host) {
    return shop.host(host).exec("find .kamal /tmp -name '*.part'; ls /tmp").out();
  }
}
