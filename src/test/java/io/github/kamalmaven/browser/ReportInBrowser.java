package io.github.kamalmaven.browser;

import io.github.kamalmaven.report.html.RunHtml;
import io.github.kamalmaven.report.run.Run;
import io.github.kamalmaven.report.run.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A browser, and reports to open in it. */
@Tag("browser")
@Timeout(180)
abstract class ReportInBrowser {
  static final Map<String, Run> RUNS =
      Map.of(
          "succeeded", Deploys.succeeded(3),
          "failed", Deploys.failed(3, 2),
          "failed-on-many", Deploys.failed(200, 7, 8, 9, 60, 61, 62, 63, 64, 65, 66, 67, 199),
          "refused", Deploys.refused(),
          "hostile", Runs.failed());

  @TempDir static Path profile;
  @TempDir Path folder;

  private static Browser browser;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.start(profile);
  }

  @AfterAll
  static void end() {
    browser.close();
  }

  /** Opens the report of a run. */
  final Page open(Run run, int width, int height, boolean dark) throws IOException {
    Path file = folder.resolve("deploy.html");
    StringBuilder page = new StringBuilder();
    RunHtml.write(run, page);
    return browser.page().like(width, height, dark).open(Files.writeString(file, page));
  }
}
