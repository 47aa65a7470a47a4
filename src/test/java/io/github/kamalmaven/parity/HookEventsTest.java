package io.github.kamalmaven.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.kamalmaven.hook.HookEvent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link HookEvent} says of commands is what they do, in Kamal and here. */
final class HookEventsTest {
  private static final Pattern NAME = Pattern.compile(".*hooks/([a-z-]+)$");

  @TempDir private Path directory;

  /** Recorded runs of a project with all of Kamal's hooks; of a rollback, one that succeeds. */
  static Stream<Scenario> runs_with_all_hooks() {
    return GoldenFile.allScenarios().stream()
        .filter(scenario -> scenario.name().startsWith("hooksenv__"))
        .filter(scenario -> !scenario.args().contains("--skip_hooks"))
        .filter(scenario -> !scenario.name().startsWith("hooksenv__rollback_old1__fresh"));
  }

  @ParameterizedTest
  @MethodSource("runs_with_all_hooks")
  void kamal_fires_what_the_table_says(Scenario scenario) {
    assertThat(fired(scenario.steps())).isEqualTo(expected(scenario.args()));
  }

  @ParameterizedTest
  @MethodSource("runs_with_all_hooks")
  void so_does_the_plugin(Scenario scenario) {
    Result result = new ScenarioRun(scenario, directory.resolve("project")).run("");

    Verdict verdict = new Judge(scenario, new Allowances(ParityRows.read(), false)).of(result);
    assumeFalse(verdict instanceof Verdict.NotYet, "there is no such verb yet");
    assertThat(fired(result.steps())).isEqualTo(expected(scenario.args()));
  }

  private static Set<String> expected(List<String> args) {
    boolean builds = !args.contains("-P");
    Set<String> names = new TreeSet<>(Set.of("pre-connect"));
    Arrays.stream(HookEvent.values())
        .filter(event -> event != HookEvent.POST_DEPLOY_FAILURE)
        .filter(event -> builds || event != HookEvent.PRE_BUILD)
        .filter(event -> event.commands().stream().anyMatch(command -> begins(args, command)))
        .forEach(event -> names.add(event.hookName()));
    return names;
  }

  private static boolean begins(List<String> args, String command) {
    return (String.join(" ", args) + " ").startsWith(command + " ");
  }

  private static Set<String> fired(List<Step> steps) {
    Set<String> names = new TreeSet<>();
    for (Step step : steps) {
      if (step instanceof Step.Ran ran && Changes.isHook(ran.text())) {
        Matcher name = NAME.matcher(ran.text());
        assertThat(name.matches()).isTrue();
        names.add(name.group(1));
      }
    }
    return names;
  }
}
