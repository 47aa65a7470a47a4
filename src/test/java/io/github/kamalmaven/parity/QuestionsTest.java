package io.github.kamalmaven.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QuestionsTest {

  @Test
  void every_recorded_question_is_known_to_ask() {
    List<String> questions = recorded(false);

    assertThat(questions)
        .isNotEmpty()
        .filteredOn(line -> !Questions.asks(line))
        .extracting(Questions::shapesOf)
        .isEmpty();
  }

  @Test
  void no_recorded_change_is_taken_for_a_question_but_one_that_reads_logs() {
    List<String> changes = recorded(true);

    assertThat(changes)
        .filteredOn(Questions::asks)
        .containsExactly("/usr/bin/env sh -c 'echo abc' | xargs docker logs --tail 100 2>&1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker ps -q | xargs docker rm",
        "docker ps -q && docker rmi x",
        "cat a > b",
        "echo a >> b",
        "/usr/bin/env sh -c 'docker ps ; docker stop x'",
        "echo $(docker pull x)",
        "rm -r .kamal",
        "docker inspect x || docker run x"
      })
  void a_line_with_one_command_that_changes_something_is_no_question(String line) {
    assertThat(Questions.asks(line)).isFalse();
  }

  private static List<String> recorded(boolean changes) {
    return GoldenFile.allScenarios().stream()
        .flatMap(scenario -> scenario.steps().stream())
        .filter(step -> step.changes() == changes)
        .filter(Step.Ran.class::isInstance)
        .map(Step.Ran.class::cast)
        .map(ran -> ran.text().replace("<tmp>", "/tmp"))
        .filter(text -> !Changes.isHook(text))
        .distinct()
        .toList();
  }
}
