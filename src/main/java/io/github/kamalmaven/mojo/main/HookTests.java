package io.github.kamalmaven.mojo.main;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.hook.trial.CaseResult;
import io.github.kamalmaven.hook.trial.HookCases;
import io.github.kamalmaven.hook.trial.HookTrial;
import io.github.kamalmaven.hook.trial.SurefireReport;
import io.github.kamalmaven.mojo.Screen;
import io.github.kamalmaven.report.console.Level;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs files of hook tests, shows how they go and keeps the results. */
final class HookTests {
  private final HookTrial trial;
  private final Path reports;
  private final Screen screen;
  private final List<CaseResult> failed = new ArrayList<>();
  private int count;

  /**
   * @param trial runs the cases
   * @param reports directory for the results
   * @param screen where people see how it goes
   */
  HookTests(HookTrial trial, Path reports, Screen screen) {
    this.trial = trial;
    this.reports = reports;
    this.screen = screen;
  }

  /** Runs the cases of a file. */
  void run(HookCases file) {
    screen.show(Level.PROGRESS, "Hook tests in " + file.name());
    List<CaseResult> results = trial.run(file);
    results.forEach(this::show);
    try {
      SurefireReport.write(reports, file.name(), results);
    } catch (IOException failure) {
      throw new KamalException(
          "The results of the hook tests cannot be written: " + failure,
          reports.toString(),
          "check that the directory may be written to",
          failure);
    }
  }

  private void show(CaseResult result) {
    count++;
    String took = String.format(Locale.ROOT, " (%.2f s)", result.took().toMillis() / 1e3);
    if (result.passed()) {
      screen.show(Level.PROGRESS, "  passed: " + result.name() + took);
      return;
    }
    failed.add(result);
    screen.show(Level.ERROR, "  FAILED: " + result.name() + took);
    result.differences().stream()
        .flatMap(String::lines)
        .forEach(line -> screen.show(Level.ERROR, "    " + line));
    result.output().lines().forEach(line -> screen.show(Level.ERROR, "    | " + line));
  }

  /**
   * Says how it went.
   *
   * @param tolerant whether failures are only told
   * @throws KamalException if a case failed, unless they are only told
   */
  void conclude(boolean tolerant) {
    String all = "Hook tests: %d, failed: %d".formatted(count, failed.size());
    screen.show(failed.isEmpty() ? Level.PROGRESS : Level.ERROR, all);
    if (!failed.isEmpty() && !tolerant) {
      throw new KamalException(
          failed.size() == 1
              ? "A hook test failed: " + failed.get(0).name()
              : "%d hook tests failed, the first: %s"
                  .formatted(failed.size(), failed.get(0).name()),
          reports.toString(),
          "what differs stands above; mend the hook or its test");
    }
  }
}
