package io.github.kamalmaven.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hosts that were just set up do not differ from the configuration, whichever of the recorded ones
 * that is.
 */
final class NoFalseAlarmTest {
  private static final Set<String> RELEASES = Set.of("deploy", "redeploy", "setup");
  private static final Set<String> BUILDING = Set.of("-P", "--skip-push", "--no-cache");

  /** One has an alias of this name, one a label that hides its containers from Kamal. */
  private static final Set<String> NO_STATUS =
      Set.of("aliases__deploy_-P__fresh", "aliases__deploy_-P__live", "bad__label-reserved");

  @TempDir private Path directory;

  @TestFactory
  Stream<DynamicTest> there_is_no_drift_right_after_a_setup() {
    Set<Object> seen = new HashSet<>();
    return GoldenFile.allScenarios().stream()
        .filter(scenario -> scenario.error().isEmpty() && scenario.failures().isEmpty())
        .filter(scenario -> !NO_STATUS.contains(scenario.name()))
        .filter(scenario -> RELEASES.contains(scenario.args().get(0)))
        .map(NoFalseAlarmTest::onEmptyHosts)
        .filter(scenario -> seen.add(List.of(scenario.files(), scenario.args())))
        .map(scenario -> dynamicTest(scenario.name(), () -> check(scenario)));
  }

  private void check(Scenario scenario) {
    List<String> status = new ArrayList<>(scenario.args());
    status.set(0, "status");
    status.removeIf(BUILDING::contains);

    List<Result> results =
        new ScenarioRun(scenario, directory.resolve(scenario.name()))
            .runAnd("secrets-strict", List.of(status));

    assertThat(results.get(0).exit()).as(results.get(0).stderr()).isZero();
    assertThat(results.get(1).stdout().lines().toList())
        .as(results.get(1).stdout())
        .last()
        .asString()
        .startsWith("No drift: looked at ");
  }

  private static Scenario onEmptyHosts(Scenario scenario) {
    List<String> args = new ArrayList<>(scenario.args());
    args.set(0, "setup");
    Map<String, String> files = new HashMap<>(scenario.files());
    files.keySet().removeIf(file -> file.contains("hooks/"));
    return new Scenario(
        scenario.name(),
        args,
        scenario.env(),
        scenario.git(),
        files,
        Map.of(),
        List.of(),
        List.of(),
        "",
        Optional.empty());
  }
}
