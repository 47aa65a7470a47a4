package io.github.kamalmaven.mojo.main;

import io.github.kamalmaven.hook.trial.HookCases;
import io.github.kamalmaven.hook.trial.HookTrial;
import io.github.kamalmaven.mojo.GoalMojo;
import io.github.kamalmaven.mojo.GoalRequest;
import io.github.kamalmaven.mojo.GoalRunner;
import io.github.kamalmaven.mojo.Here;
import io.github.kamalmaven.mojo.Place;
import io.github.kamalmaven.mojo.Screen;
import io.github.kamalmaven.report.console.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Tests hooks: runs the cases in {@code src/test/kamal-hooks/*.yml}. Each is a hook with a known
 * environment and with stubs in place of the commands it calls; exit status, output, calls and
 * files are compared. Reaches no host. Results are reported as Surefire's are.
 *
 * @since 1.0.0
 */
@Mojo(
    name = "hook-test",
    defaultPhase = LifecyclePhase.TEST,
    requiresProject = false,
    threadSafe = true)
public final class HookTestMojo extends GoalMojo {
  private static final String CASES = "src/test/kamal-hooks";
  private static final String LIMIT = "60";

  /**
   * Directory of the cases, relative to the project's directory. Default: {@code
   * src/test/kamal-hooks}. Example: {@code src/it/hooks}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.hookTests", defaultValue = CASES)
  private String hookTests = CASES;

  /**
   * Seconds after which a hook is ended, and its case has failed. Default: {@code 60}. Example:
   * {@code 5}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.hookTestTimeout", defaultValue = LIMIT)
  private long hookTestTimeout = Long.parseLong(LIMIT);

  /**
   * Test no hooks, as Surefire runs no tests then. {@code true} or {@code false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "skipTests", defaultValue = "false")
  private boolean skipTests;

  /**
   * The same. {@code true} or {@code false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "maven.test.skip", defaultValue = "false")
  private boolean mavenTestSkip;

  /**
   * Go on with the build if a case fails, as Surefire does then. {@code true} or {@code false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "maven.test.failure.ignore", defaultValue = "false")
  private boolean testFailureIgnore;

  @Override
  public void perform(GoalRunner runner, Screen screen) {
    Here here = runner.here();
    List<HookCases> files = HookCases.in(here.directory().resolve(hookTests));
    if (skipTests || mavenTestSkip || files.isEmpty()) {
      screen.show(
          Level.INFO, files.isEmpty() ? "No hook tests in " + hookTests : "Hook tests are skipped");
      return;
    }
    GoalRequest request = request(List.of("hook-test"), false, screen.verbosity());
    Place place = Place.of(here.directory(), request);
    Path target = here.directory().resolve("target");
    HookTests tests =
        new HookTests(
            new HookTrial(
                here.wiring()
                    .bench(
                        place,
                        target.resolve("kamal").resolve("hook-tests"),
                        Duration.ofSeconds(hookTestTimeout))),
            target.resolve("surefire-reports"),
            screen);
    files.forEach(tests::run);
    tests.conclude(testFailureIgnore);
  }
}
