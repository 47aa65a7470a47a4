package io.github.kamalmaven.mojo.log;

import io.github.kamalmaven.build.version.MavenModule;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.report.html.RunHtml;
import io.github.kamalmaven.report.json.RunJson;
import io.github.kamalmaven.report.junit.JUnitXml;
import io.github.kamalmaven.report.run.Run;
import java.io.IOException;
import java.nio.file.Path;

/** Writes a run to {@code target/kamal}, for people and for programs. */
final class RunReport {
  private final Path project;
  private final Path directory;

  /**
   * @param place below {@code target}
   */
  RunReport(DeployContext context, Path place) {
    this.project = context.parts().project();
    this.directory =
        context
            .parts()
            .module()
            .map(MavenModule::output)
            .orElse(project.resolve("target"))
            .resolve(place);
  }

  /**
   * Writes the files.
   *
   * @return where they are, or why they are not, as a line for people
   */
  String write(Run run) {
    try {
      KeptFiles files = KeptFiles.in(directory);
      files.write("deploy.json", out -> RunJson.write(run, out));
      files.write("TEST-kamal.xml", out -> JUnitXml.write(run, out));
      files.write("deploy.html", out -> RunHtml.write(run, out));
      return "Report: " + shown(directory.resolve("deploy.html"));
    } catch (IOException notWritten) {
      return "There is no report of this run in %s: %s".formatted(shown(directory), notWritten);
    }
  }

  private Path shown(Path file) {
    return file.startsWith(project) ? project.relativize(file) : file;
  }
}
