package io.github.kamalmaven.report.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.Event.Stream;
import io.github.kamalmaven.report.run.HostRun.State;
import io.github.kamalmaven.report.run.Run.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class RecorderTest {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

  private Instant now = START;
  private UnaryOperator<String> words = UnaryOperator.identity();
  private final Recorder recorder =
      new Recorder(
          new Run.About("deploy", "shop", Optional.empty(), List.of("web-1", "web-2")),
          () -> now,
          text -> words.apply(text));

  @Test
  void a_command_has_its_host_its_times_its_exit_status_and_what_it_wrote() {
    after(2);
    recorder.on(new Event.CommandStarted("web-1", "docker ps"));
    recorder.on(new Event.CommandWrote("web-1", "docker ps", Stream.ERR, "shop-web-v1"));
    after(3);
    recorder.on(new Event.CommandFinished("web-1", "docker ps", 1, seconds(3)));

    Run run = succeeded();

    assertThat(host(run, "web-1").commands())
        .containsExactly(
            new Ran(
                "docker ps",
                seconds(2),
                seconds(3),
                Optional.of(1),
                false,
                new Output(List.of(new Output.Line(Stream.ERR, "shop-web-v1")), 0, List.of())));
    assertThat(run.took()).isEqualTo(seconds(5));
    assertThat(run.started()).isEqualTo(START);
  }

  @Test
  void the_same_command_on_two_hosts_or_twice_on_one_is_told_apart() {
    recorder.on(new Event.CommandStarted("web-1", "docker ps"));
    recorder.on(new Event.CommandStarted("web-2", "docker ps"));
    recorder.on(new Event.CommandFinished("web-2", "docker ps", 2, seconds(1)));
    recorder.on(new Event.CommandFinished("web-1", "docker ps", 1, seconds(1)));
    recorder.on(new Event.CommandStarted("web-1", "docker ps"));
    recorder.on(new Event.CommandFinished("web-1", "docker ps", 0, seconds(1)));

    Run run = succeeded();

    assertThat(host(run, "web-1").commands())
        .extracting(ran -> ran.exit().orElseThrow())
        .containsExactly(1, 0);
    assertThat(host(run, "web-2").commands())
        .extracting(ran -> ran.exit().orElseThrow())
        .containsExactly(2);
  }

  @Test
  void a_command_whose_end_was_never_heard_of_lasts_until_the_runs_end() {
    after(1);
    recorder.on(new Event.CommandStarted("web-1", "docker pull"));
    after(9);

    Ran ran = host(succeeded(), "web-1").commands().get(0);

    assertThat(ran.took()).isEqualTo(seconds(9));
    assertThat(ran.exit()).isEmpty();
  }

  @Test
  void a_phase_lasts_until_the_next_one() {
    after(1);
    recorder.begin("Acquiring the deploy lock...");
    after(2);
    recorder.begin("Detect stale containers...");
    after(3);

    assertThat(succeeded().phases())
        .containsExactly(
            new Run.Phase("Acquiring the deploy lock", seconds(1), seconds(2)),
            new Run.Phase("Detect stale containers", seconds(3), seconds(3)));
  }

  @Test
  void hosts_that_failed_come_first_with_the_command_that_failed() {
    recorder.on(new Event.CommandStarted("web-1", "docker ps"));
    recorder.on(new Event.CommandFinished("web-1", "docker ps", 0, seconds(1)));
    recorder.on(new Event.CommandStarted("web-2", "docker run"));
    recorder.on(new Event.CommandFinished("web-2", "docker run", 125, seconds(1)));
    Failure there = failure("docker exited with status 125", "web-2: docker run", Map.of());

    Run run =
        recorder.end(
            Outcome.FAILED, Optional.of(failure("it failed", "web-2", Map.of("web-2", there))));

    assertThat(run.hosts()).extracting(HostRun::name).containsExactly("web-2", "web-1");
    assertThat(run.hosts()).extracting(HostRun::state).containsExactly(State.FAILED, State.OK);
    assertThat(host(run, "web-2").commands()).extracting(Ran::failed).containsExactly(true);
  }

  @Test
  void a_host_where_nothing_was_done_is_untouched() {
    recorder.on(new Event.Uploaded("web-1", ".kamal/app.env", 12));

    Run run = succeeded();

    assertThat(run.hosts()).extracting(HostRun::state).containsExactly(State.OK, State.UNTOUCHED);
  }

  @Test
  void the_first_version_chosen_is_the_runs() {
    recorder.on(new Event.Chosen("v2"));
    recorder.on(new Event.Chosen("v1"));

    assertThat(succeeded().version()).contains("v2");
  }

  @Test
  void what_a_command_prints_as_a_result_is_not_kept() {
    recorder.on(new Event.Printed("result"));
    recorder.on(new Event.Answered("App", "web-1", "result"));
    recorder.on(new Event.Revealed("result"));

    assertThat(succeeded().toString()).doesNotContain("result");
  }

  @Test
  void a_hook_that_fails_is_marked_only_if_the_run_failed() {
    recorder.on(new Event.HookStarted("post-deploy", ".kamal/hooks/post-deploy"));
    recorder.on(new Event.HookWrote("post-deploy", Stream.OUT, "no"));
    recorder.on(new Event.HookFinished("post-deploy", 3, seconds(1)));

    assertThat(succeeded().hooks()).extracting(hook -> hook.ran().failed()).containsExactly(false);
    assertThat(failed().hooks()).extracting(hook -> hook.ran().failed()).containsExactly(true);
  }

  @Test
  void a_secret_that_was_known_as_one_only_later_is_hidden_everywhere() {
    recorder.on(new Event.CommandStarted("web-1", "echo s3cret"));
    recorder.on(new Event.CommandWrote("web-1", "echo s3cret", Stream.OUT, "s3cret"));
    recorder.on(new Event.Uploaded("web-1", "s3cret", 1));
    recorder.on(new Event.HookStarted("pre-deploy", "s3cret"));
    recorder.on(new Event.HookWrote("pre-deploy", Stream.OUT, "s3cret"));
    recorder.warn("s3cret");
    recorder.caution("s3cret");
    recorder.detail("web-1", "s3cret");
    recorder.begin("s3cret");
    recorder.on(new Event.Chosen("s3cret"));

    words = RecorderTest::masked;
    Run run = succeeded();

    assertThat(run.toString()).doesNotContain("s3cret").contains("[REDACTED]");
  }

  @Test
  void a_command_keeps_its_output_when_a_secret_in_it_becomes_known_while_it_runs() {
    recorder.on(new Event.CommandStarted("web-1", "docker ps"));
    recorder.on(new Event.CommandStarted("web-1", "login s3cret"));
    words = RecorderTest::masked;
    recorder.on(new Event.CommandWrote("web-1", "login [REDACTED]", Stream.OUT, "welcome"));
    recorder.on(new Event.CommandFinished("web-1", "login [REDACTED]", 0, seconds(1)));

    Ran ran = host(succeeded(), "web-1").commands().get(1);

    assertThat(ran.text()).isEqualTo("login [REDACTED]");
    assertThat(ran.exit()).contains(0);
    assertThat(ran.output().first()).extracting(Output.Line::text).containsExactly("welcome");
  }

  @Test
  void there_is_an_end_to_how_many_are_kept() {
    for (int i = 0; i < Recorder.MOST + 2; i++) {
      recorder.detail("web-1", "again");
    }

    Run run = succeeded();

    assertThat(run.messages()).hasSize(Recorder.MOST);
    assertThat(run.cut()).isEqualTo(2);
  }

  private static String masked(String text) {
    return text.replace("s3cret", "[REDACTED]");
  }

  private void after(int seconds) {
    now = now.plus(seconds(seconds));
  }

  private Run succeeded() {
    return recorder.end(Outcome.SUCCEEDED, Optional.empty());
  }

  private Run failed() {
    return recorder.end(Outcome.FAILED, Optional.of(failure("it failed", "here", Map.of())));
  }

  private static Failure failure(String what, String where, Map<String, Failure> hosts) {
    return new Failure(what, Optional.of(where), Optional.empty(), hosts);
  }

  private static HostRun host(Run run, String name) {
    return run.hosts().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  private static Duration seconds(int number) {
    return Duration.ofSeconds(number);
  }
}
