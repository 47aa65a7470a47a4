package io.github.kamalmaven.mojo.cli;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.shell.ShellWords;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Command;

final class VerbsTest {
  private final Verbs verbs = Verbs.all();

  @ParameterizedTest
  @CsvSource({
    "deploy, deploy",
    "dep, deploy",
    "roll, rollback",
    "red, redeploy",
    "he, help",
    "ver, version",
    "app, app",
    "acc, accessory",
    "bogus, bogus",
    "hook, hook",
    "ho, ho"
  })
  void a_beginning_that_fits_only_one_word_is_enough(String word, String expected) {
    assertThat(verbs.mainWord(word)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "app, stale_containers, stale_containers",
    "app, stale-containers, stale_containers",
    "app, stale, stale_containers",
    "app, boot, boot",
    "app, bo, boot",
    "lock, acq, acquire",
    "lock, bogus, bogus"
  })
  void words_of_a_family_may_have_dashes(String family, String word, String expected) {
    assertThat(verbs.wordIn(family, word)).isEqualTo(expected);
  }

  @Test
  void a_beginning_that_fits_several_words_is_refused() {
    assertThatThrownBy(() -> verbs.mainWord("pr"))
        .isInstanceOf(UsageError.class)
        .hasMessage("Ambiguous command pr matches [proxy, prune]");
  }

  @Test
  void every_goal_that_is_a_command_has_texts_for_all_its_options() {
    assertThat(VerbNames.all())
        .allSatisfy(
            verb -> {
              assertThat(verb.texts().text().summary()).isNotBlank();
              assertThat(verb.spec().options())
                  .allSatisfy(option -> assertThat(verb.textOf(option).whole()).isNotBlank());
            });
  }

  @Test
  void every_command_has_an_example_that_can_be_understood() {
    assertThat(VerbNames.all())
        .allSatisfy(
            verb -> {
              String example = verb.texts().text().example().orElseThrow();
              String prefix = "kamal " + verb.name();

              assertThat(example).startsWith(prefix);
              List<String> words = ShellWords.split(example.substring(prefix.length()));
              new Binding(verb, verb.newGoal()).bind(words, ParsedSwitches.NONE);
            });
  }

  @Test
  void every_goal_that_is_a_command_is_a_verb_and_named_as_it() throws Exception {
    Map<String, String> commands = new TreeMap<>();
    for (GoalTexts goal : GoalTexts.all()) {
      Command command = Class.forName(goal.implementation()).getAnnotation(Command.class);
      if (command != null) {
        commands.put(command.name(), goal.implementation());
        assertThat(command.name().replaceAll("[ _]", "-")).isEqualTo(goal.name());
      }
    }

    assertThat(VerbNames.all().stream().collect(toMap(Verb::name, Verb::implementation)))
        .containsExactlyInAnyOrderEntriesOf(commands);
  }
}
