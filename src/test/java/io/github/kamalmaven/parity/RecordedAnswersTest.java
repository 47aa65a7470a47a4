package io.github.kamalmaven.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class RecordedAnswersTest {
  private static final String MIRROR = "docker info --format '{{index .RegistryConfig.Mirrors 0}}'";

  @Test
  void a_question_that_the_state_leaves_open_is_answered_as_recorded() {
    var answers = answers(step(MIRROR, "http://mirror", false));

    assertThat(answers.toQuestion("h", MIRROR)).contains(new Reply(0, "http://mirror", ""));
    assertThat(answers.toQuestion("other", MIRROR)).isEmpty();
  }

  @Test
  void answers_come_in_order_and_the_last_one_stays() {
    var answers = answers(step(MIRROR, "first", false), step(MIRROR, "second", false));

    var given =
        List.of(
            answers.toQuestion("h", MIRROR),
            answers.toQuestion("h", MIRROR),
            answers.toQuestion("h", MIRROR));

    assertThat(given)
        .extracting(reply -> reply.map(Reply::stdout).orElse(""))
        .containsExactly("first", "second", "second");
  }

  @Test
  void what_the_host_can_know_it_is_asked() {
    var answers = answers(step("docker ps -q", "abc", false));

    assertThat(answers.toQuestion("h", "docker ps -q")).isEmpty();
  }

  @Test
  void a_change_in_kamals_words_ends_as_kamals_did_whatever_the_time() {
    var answers = answers(step("echo \"[<time>] Booted\" >> log", "done", true));

    assertThat(answers.toChange("h", "echo \"[2026-11-01T10:00:00Z] Booted\" >> log"))
        .contains(new Reply(0, "done", ""));
  }

  @Test
  void a_failure_comes_before_everything_else_and_perhaps_only_once() {
    var failure =
        new Scenario.Failure(
            Pattern.compile("Mirrors"), Optional.of("h"), new Reply(1, "", "no"), true);
    var answers = new Answers(new Injections(List.of(failure)), answers(step(MIRROR, "m", false)));

    assertThat(answers.to("h", MIRROR, () -> Reply.NOTHING)).isEqualTo(new Reply(1, "", "no"));
    assertThat(answers.to("h", MIRROR, () -> Reply.NOTHING)).isEqualTo(new Reply(0, "m", ""));
  }

  private static RecordedAnswers answers(Step... steps) {
    return new RecordedAnswers(List.of(steps), Placeholders.plain());
  }

  private static Step step(String text, String stdout, boolean changes) {
    return new Step.Ran("h", text, Optional.empty(), new Reply(0, stdout, ""), changes);
  }
}
