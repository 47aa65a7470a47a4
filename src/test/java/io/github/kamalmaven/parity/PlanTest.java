package io.github.kamalmaven.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The plan of every recorded command line is what then runs, from the same state of the hosts.
 *
 * <p>A plan takes two things for granted that it does not look at: that hooks succeed, and that
 * secrets have values. A scenario in which one of them is not so is run as if it were.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PlanTest {
  private static final Pattern NOT_GRANTED =
      Pattern.compile("Hook `[-\\w]+` failed|is not whole|hook.* failed");

  private static final String SUCCEEDS = "#!/bin/sh\n";

  private final AtomicInteger equal = new AtomicInteger();
  private final AtomicInteger granted = new AtomicInteger();
  private final AtomicInteger nothing = new AtomicInteger();

  @TempDir Path directory = Path.of("");

  @TestFactory
  Stream<DynamicTest> a_plan_is_what_then_runs() {
    return GoldenFile.allScenarios().stream()
        .map(scenario -> dynamicTest(scenario.name(), () -> check(scenario)));
  }

  @AfterAll
  void print_the_tally() {
    System.out.printf(
        "plans: %d equal what then runs; %d more would, but for hooks that fail and secrets"
            + " without a value; %d have nothing to plan%n",
        equal.get(), granted.get(), nothing.get());
  }

  private void check(Scenario scenario) {
    PlannedRun plan = new ScenarioRun(scenario, place(scenario, "plan")).plan();
    ScenarioRun run = new ScenarioRun(scenario, place(scenario, "real"));
    Result real = run.run("");

    if (!plan.planned()) {
      assertThat(run.done().hosts()).isEmpty();
      nothing.incrementAndGet();
    } else if (NOT_GRANTED.matcher(real.printed()).find()) {
      ScenarioRun then = new ScenarioRun(granted(scenario), place(scenario, "granted"));
      then.run("secrets-strict");
      assertSame(scenario, plan, then);
      granted.incrementAndGet();
    } else {
      assertSame(scenario, plan, run);
      equal.incrementAndGet();
    }
  }

  /**
   * Why something failed is asked in several ways at once, and so is a host that has several roles
   * whether it can go back: one of its roles takes what was left for later.
   */
  private static void assertSame(Scenario scenario, PlannedRun plan, ScenarioRun run) {
    PlannedSteps planned = PlannedSteps.of(plan);
    if (plan.failure().isPresent() || scenario.name().startsWith("roles__rollback")) {
      PlannedSteps.assertSameInAnyOrder(planned, run.done());
    } else {
      PlannedSteps.assertSame(planned, run.done());
    }
  }

  private static Scenario granted(Scenario scenario) {
    Map<String, String> files = new HashMap<>(scenario.files());
    files.replaceAll((path, content) -> path.contains("hooks/") ? SUCCEEDS : content);
    return new Scenario(
        scenario.name(),
        scenario.args(),
        scenario.env(),
        scenario.git(),
        files,
        scenario.hosts(),
        scenario.failures(),
        scenario.steps(),
        scenario.stdout(),
        scenario.error());
  }

  private Path place(Scenario scenario, String kind) {
    return directory.resolve(kind).resolve(scenario.name());
  }
}
