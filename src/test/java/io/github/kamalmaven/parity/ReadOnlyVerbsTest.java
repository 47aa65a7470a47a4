package io.github.kamalmaven.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who only looks needs neither Docker nor git nor a Dockerfile nor a version: every recorded run of
 * such a verb prints the same where there is none of them.
 */
final class ReadOnlyVerbsTest {
  private static final List<String> VERBS =
      List.of(
          "accessory details",
          "accessory logs",
          "app containers",
          "app details",
          "app images",
          "app logs",
          "app version",
          "audit",
          "config",
          "details",
          "docs",
          "help",
          "lock status",
          "proxy details",
          "proxy logs",
          "secrets print",
          "version",
          "versions");

  private static final Scenario.Failure NO_DOCKER =
      new Scenario.Failure(
          Pattern.compile("^(/usr/bin/env )?(docker|pack) "),
          Optional.of("localhost"),
          new Reply(127, "", "sh: 1: docker: not found"),
          false);

  @TempDir private Path directory;

  @TestFactory
  Stream<DynamicTest> recorded_runs_print_the_same_on_a_bare_machine() {
    return recorded().map(scenario -> dynamicTest(scenario.name(), () -> check(scenario)));
  }

  @Test
  void verbs_that_nobody_recorded_run_on_a_bare_machine_too() {
    Scenario details = GoldenFile.scenario("one__app_details__fresh");

    assertThat(List.of("versions", "docs", "help", "proxy details", "secrets print"))
        .allSatisfy(
            verb -> {
              Scenario one = bare(details, List.of(verb.split(" ")));
              assertThat(new ScenarioRun(one, place(verb)).run("").exit()).isZero();
            });
  }

  private static Stream<Scenario> recorded() {
    return GoldenFile.allScenarios().stream()
        .filter(scenario -> scenario.failures().isEmpty() && scenario.error().isEmpty())
        .filter(scenario -> VERBS.stream().anyMatch(verb -> isOf(scenario, verb)));
  }

  private static boolean isOf(Scenario scenario, String verb) {
    return (String.join(" ", scenario.args()) + " ").startsWith(verb + " ");
  }

  private void check(Scenario scenario) {
    Result usual = new ScenarioRun(scenario, place(scenario.name())).run("");

    Result bare =
        new ScenarioRun(bare(scenario, scenario.args()), place(scenario.name() + "-bare")).run("");

    assertThat(bare.stderr()).isEqualTo(usual.stderr());
    assertThat(bare.exit()).isEqualTo(usual.exit());
    assertThat(lines(bare)).containsExactlyElementsOf(lines(usual));
  }

  /** Hosts answer in any order. */
  private static List<String> lines(Result result) {
    return result.stdout().lines().sorted().toList();
  }

  private static Scenario bare(Scenario scenario, List<String> args) {
    Map<String, String> environment = new HashMap<>(scenario.env());
    if (!tellsVersion(scenario)) {
      environment.remove("VERSION");
    }
    Map<String, String> files = new HashMap<>(scenario.files());
    files.remove("Dockerfile");
    return new Scenario(
        scenario.name(),
        args,
        environment,
        false,
        files,
        scenario.hosts(),
        List.of(NO_DOCKER),
        scenario.steps(),
        "",
        Optional.empty());
  }

  /** With Kamal, too, {@code config} shows it and hooks are told it. */
  private static boolean tellsVersion(Scenario scenario) {
    boolean hooks = scenario.files().keySet().stream().anyMatch(file -> file.contains("hooks/"));
    return hooks || isOf(scenario, "config");
  }

  private Path place(String name) {
    return directory.resolve(name.replace(' ', '-'));
  }
}
