package io.github.kamalmaven.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.CommandFailed;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.shell.CommandLine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a host decides about the rest of a batch, on a real sshd, where there is one. */
class DecisionsOnHostsTest extends SessionOnRealShell {
  @Test
  void a_question_decides_on_the_host_what_is_done() {
    Path file = folder.resolve("asked");
    Batch inner = Batch.of(script("echo c")).upload(Upload.text(file.toString(), "x", 0600));
    int before = relay.roundTrips();

    List<Outcome> outcomes =
        session.perform(
            Batch.of(script("echo a"))
                .when(script("echo yes"), "yes", Batch.of(script("echo b")))
                .when(script("echo yes; exit 1"), "yes", Batch.of(script("echo never")))
                .when(script("echo no"), "yes", inner.when(script("echo"), "", inner))
                .when(script("printf '\n'"), "", inner)
                .run(script("cat " + file)));

    assertThat(outcomes)
        .extracting(Outcome::text)
        .containsExactly("a", "yes", "b", "yes", "no", "", "c", "x");
    assertThat(outcomes.get(3).exit()).isEqualTo(1);
    assertThat(relay.roundTrips() - before).isEqualTo(1);
  }

  @Test
  void a_question_decides_about_what_needs_a_channel_of_its_own_too() {
    Path file = folder.resolve("large");
    Batch large = Batch.EMPTY.upload(new Upload(file.toString(), new byte[100_000], 0600));
    CommandLine size = script("cat " + file + " 2>/dev/null | wc -c");

    List<Outcome> outcomes =
        session.perform(
            Batch.EMPTY
                .when(script("echo no"), "yes", large.run(script("echo never")))
                .run(size)
                .when(script("echo yes"), "yes", large)
                .run(size));

    assertThat(outcomes).extracting(Outcome::text).containsExactly("no", "0", "yes", "100000");
  }

  @Test
  void a_failure_that_says_why_does_not_matter_if_that_was_expected() {
    Batch expected =
        Batch.EMPTY
            .attempt(script("echo it already exists, you know >&2; exit 1"), "already exists")
            .attempt(script("echo fine; echo noted >&2"), "already exists")
            .run(script("echo on"));
    Batch other = Batch.EMPTY.attempt(script("echo no daemon >&2; exit 1"), "already exists");

    List<Outcome> outcomes = session.perform(expected);
    CommandFailed failed =
        catchThrowableOfType(
            CommandFailed.class, () -> session.perform(other.run(script("echo never"))));

    assertThat(outcomes).extracting(Outcome::text).containsExactly("", "fine", "on");
    assertThat(outcomes).extracting(Outcome::exit).containsExactly(1, 0, 0);
    assertThat(outcomes.get(1).stderr()).isEqualTo("noted\n");
    assertThat(failed).hasMessageContaining("no daemon");
  }

  @Test
  void what_comes_after_a_failing_command_is_not_done_unless_the_failure_is_tolerated() {
    Path done = folder.resolve("done");
    Batch batch =
        Batch.EMPTY
            .attempt(script("exit 4"))
            .run(script("echo one >> " + done))
            .run(script("echo broken >&2; exit 3"))
            .run(script("echo two >> " + done))
            .upload(Upload.text(folder.resolve("never").toString(), "x", 0600));

    CommandFailed failed = catchThrowableOfType(CommandFailed.class, () -> session.perform(batch));
    Outcome after = session.run(script("cat " + done));

    assertThat(failed).hasMessageContaining("broken");
    assertThat(after.stdout()).isEqualTo("one\n");
    assertThat(folder.resolve("never")).doesNotExist();
  }

  private static CommandLine script(String text) {
    return CommandLine.script(text);
  }
}
