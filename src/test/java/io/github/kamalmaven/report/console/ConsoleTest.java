package io.github.kamalmaven.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.report.Event;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ConsoleTest {
  private static final Duration A_SECOND = Duration.ofMillis(1234);

  @Test
  void progress_warnings_and_errors_stand_bare() {
    String shown =
        show(
            Verbosity.NORMAL,
            new Event.Said(Event.Tone.PROGRESS, "Acquiring the deploy lock..."),
            new Event.Said(Event.Tone.WARNING, "Two lines\nof warning"),
            new Event.Said(Event.Tone.ERROR, "Deploy lock already in place!"));

    assertThat(shown)
        .isEqualTo(
            """
            Acquiring the deploy lock...
            Two lines
            of warning
            Deploy lock already in place!
            """);
  }

  @Test
  void an_answer_stands_below_its_host_and_ends_with_an_empty_line() {
    String shown =
        show(
            Verbosity.NORMAL,
            new Event.Answered("App", "10.0.0.1", "old1"),
            new Event.Answered("Accessory mysql", "10.0.0.2", ""));

    assertThat(shown)
        .isEqualTo(
            """
            App Host: 10.0.0.1
            old1

            Accessory mysql Host: 10.0.0.2


            """);
  }

  @Test
  void a_detail_names_its_host_once() {
    String shown =
        show(
            Verbosity.NORMAL,
            new Event.Noted("10.0.0.1", "Writing SSL certificates for web on 10.0.0.1"),
            new Event.Noted("10.0.0.1", "Disk is nearly full"));

    assertThat(shown)
        .isEqualTo(
            """
              INFO Writing SSL certificates for web on 10.0.0.1
              INFO 10.0.0.1: Disk is nearly full
            """);
  }

  @Test
  void what_a_hook_writes_carries_its_name() {
    String shown = show(Verbosity.NORMAL, preDeploy("checking the queue", 0, A_SECOND));

    assertThat(shown).isEqualTo("[hook:pre-deploy] checking the queue\n");
  }

  @Test
  void a_hook_that_writes_nothing_is_seen_to_have_run() {
    Event[] chatty = preDeploy("checking the queue", 0, A_SECOND);
    Event[] mute = {chatty[0], chatty[2]};
    String shown = show(Verbosity.NORMAL, chatty) + show(Verbosity.NORMAL, mute);

    assertThat(shown)
        .isEqualTo(
            """
            [hook:pre-deploy] checking the queue
            [hook:pre-deploy] Finished in 1.2 seconds
            """);
  }

  @Test
  void a_slow_hook_says_how_long_it_took() {
    String shown =
        show(Verbosity.NORMAL, preDeploy("checking the queue", 0, Duration.ofSeconds(20)));

    assertThat(shown)
        .isEqualTo(
            """
            [hook:pre-deploy] checking the queue
            [hook:pre-deploy] Finished in 20.0 seconds
            """);
  }

  @Test
  void a_failing_hook_says_with_which_exit_status() {
    String shown = show(Verbosity.NORMAL, preDeploy("CI is red", 3, A_SECOND));

    assertThat(shown)
        .isEqualTo(
            """
            [hook:pre-deploy] CI is red
            [hook:pre-deploy] Failed after 1.2 seconds with exit status 3
            """);
  }

  @Test
  void those_who_want_to_see_everything_see_a_hook_begin_and_end() {
    String shown = show(Verbosity.VERBOSE, preDeploy("checking the queue", 0, A_SECOND));

    assertThat(shown)
        .isEqualTo(
            """
            [hook:pre-deploy] Running .kamal/hooks/pre-deploy
            [hook:pre-deploy] checking the queue
            [hook:pre-deploy] Finished in 1.2 seconds
            """);
  }

  @Test
  void a_command_that_people_follow_is_shown_while_it_runs() {
    Event line = new Event.Followed("build", Event.Stream.ERR, "#5 [2/3] COPY app.jar .");

    assertThat(show(Verbosity.NORMAL, line)).isEqualTo("[build] #5 [2/3] COPY app.jar .\n");
    assertThat(show(Verbosity.QUIET, line)).isEmpty();
  }

  @Test
  void a_line_that_people_follow_is_shown_once_also_to_those_who_see_all_commands() {
    String shown =
        show(
            Verbosity.VERBOSE,
            new Event.Followed("build", Event.Stream.ERR, "#1 load"),
            new Event.CommandWrote("localhost", "docker", Event.Stream.ERR, "#1 load"));

    assertThat(shown).containsOnlyOnce("#1 load");
  }

  @Test
  void a_hook_that_is_to_be_quiet_is_shown_only_to_those_who_want_to_see_everything() {
    String normal =
        show(Verbosity.NORMAL, List.of("pre-deploy"), preDeploy("checking the queue", 0, A_SECOND));
    String verbose =
        show(
            Verbosity.VERBOSE, List.of("pre-deploy"), preDeploy("checking the queue", 0, A_SECOND));

    assertThat(normal).isEmpty();
    assertThat(verbose).contains("[hook:pre-deploy] checking the queue");
  }

  @Test
  void commands_are_not_shown_unless_asked_for() {
    assertThat(show(Verbosity.NORMAL, dockerPs(0))).isEmpty();
    assertThat(show(Verbosity.QUIET, dockerPs(0))).isEmpty();
  }

  @Test
  void the_lines_of_a_command_carry_the_same_mark() {
    String shown = show(Verbosity.VERBOSE, dockerPs(0));

    assertThat(shown.replaceAll("\\[[0-9a-f]{8}]", "[########]"))
        .isEqualTo(
            """
              INFO [########] Running docker ps on 10.0.0.1
             DEBUG [########] \tCONTAINER ID
              INFO [########] Finished in 1.234 seconds with exit status 0 (successful).
            """);
    assertThat(shown.lines().map(line -> line.substring(7, 17)).distinct()).hasSize(1);
  }

  @Test
  void commands_at_the_same_time_carry_different_marks() {
    String shown =
        show(
            Verbosity.VERBOSE,
            new Event.CommandStarted("10.0.0.1", "docker ps"),
            new Event.CommandStarted("10.0.0.2", "docker ps"));

    assertThat(shown.lines().map(line -> line.substring(7, 17)).distinct()).hasSize(2);
  }

  @Test
  void a_failing_command_says_so() {
    assertThat(show(Verbosity.VERBOSE, dockerPs(1))).endsWith("with exit status 1 (failed).\n");
  }

  @Test
  void an_upload_is_told_with_its_size() {
    String shown = show(Verbosity.VERBOSE, new Event.Uploaded("10.0.0.1", ".kamal/web.env", 12));

    assertThat(shown).isEqualTo("  INFO Uploaded .kamal/web.env (12 bytes) on 10.0.0.1\n");
  }

  @Test
  void quiet_leaves_results_errors_and_the_runtime() {
    String shown =
        show(
            Verbosity.QUIET,
            new Event.Said(Event.Tone.PROGRESS, "Acquiring the deploy lock..."),
            new Event.Noted("10.0.0.1", "Renaming container"),
            new Event.Answered("App", "10.0.0.1", "old1"),
            new Event.Printed("2.12.0\n"),
            new Event.Said(Event.Tone.ERROR, "Deploy lock already in place!"),
            new Event.Finished(A_SECOND));

    assertThat(shown)
        .isEqualTo(
            """
            old1

            2.12.0
            Deploy lock already in place!
              Finished all in 1.2 seconds
            """);
  }

  @Test
  void colours_surround_each_line_on_a_terminal() {
    List<String> lines = new ArrayList<>();
    Console console =
        new Console(
            (level, line) -> lines.add(line), Verbosity.NORMAL, Ansi.ON, hook -> Verbosity.NORMAL);

    console.say("one\ntwo");
    console.warn("three");

    assertThat(lines)
        .containsExactly(
            "\u001b[0;35;49mone\u001b[0m",
            "\u001b[0;35;49mtwo\u001b[0m",
            "\u001b[0;33;49mthree\u001b[0m");
  }

  private static Event[] preDeploy(String line, int exit, Duration took) {
    return new Event[] {
      new Event.HookStarted("pre-deploy", ".kamal/hooks/pre-deploy"),
      new Event.HookWrote("pre-deploy", Event.Stream.OUT, line),
      new Event.HookFinished("pre-deploy", exit, took)
    };
  }

  private static Event[] dockerPs(int exit) {
    return new Event[] {
      new Event.CommandStarted("10.0.0.1", "docker ps"),
      new Event.CommandWrote("10.0.0.1", "docker ps", Event.Stream.OUT, "CONTAINER ID"),
      new Event.CommandFinished("10.0.0.1", "docker ps", exit, A_SECOND)
    };
  }

  private static String show(Verbosity verbosity, Event... events) {
    return show(verbosity, List.of(), events);
  }

  private static String show(Verbosity verbosity, List<String> silentHooks, Event... events) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Console console =
        new Console(
            new StreamLines(stream, stream, Ansi.OFF),
            verbosity,
            Ansi.OFF,
            hook -> silentHooks.contains(hook) ? Verbosity.QUIET : Verbosity.NORMAL);
    for (Event event : events) {
      console.on(event);
    }
    return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
