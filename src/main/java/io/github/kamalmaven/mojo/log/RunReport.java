package io.github.kamalmaven.mojo.log;

import io.github.kamalmaven.build.version.MavenModule;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.report.html.RunHtml;
import io.github.kamalmaven.report.json.RunJson;
import io.github.kamalmaven.report.junit.JUnitXml;
import io.github.kamalmaven.report.run.Failure;
import io.github.kamalmaven.report.run.Recorder;
import io.github.kamalmaven.report.run.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what happens in a run, and writes it at the end to {@code target/kamal}, for people and for
 * programs.
 */
final class RunReport implements Report {
  private final DeployContext context;
  private final Path directory;
  private final Recorder recorder;

  /**
   * Begins.
   *
   * @param place below {@code target}
   */
  RunReport(DeployContext context, Path place) {
    this.context = context;
    this.directory = target(context).resolve(place);
    this.recorder =
        new Recorder(
            RunLogs.about(context),
            context.parts().time()::now,
            text -> context.secrets().mask().over(text));
  }

  private static Path target(DeployContext context) {
    return context
        .parts()
        .module()
        .map(MavenModule::output)
        .orElse(context.parts().project().resolve("target"));
  }

  @Override
  public void on(Event event) {
    recorder.on(event);
  }

  /**
   * Writes the files.
   *
   * @param failure what stopped the run, without secrets
   * @return where they are, or why they are not, as a line for people
   */
  String end(Optional<RuntimeException> failure) {
    Run run = recorder.end(outcome(failure), failure.map(this::told));
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

  private Failure told(RuntimeException failure) {
    List<String> hosts = new ArrayList<>(context.deployment().allHosts());
    hosts.add(Local.NAME);
    return new Failures(hosts).of(failure);
  }

  /** Whoever is interrupted passes it on. */
  private static Run.Outcome outcome(Optional<RuntimeException> failure) {
    if (failure.isEmpty()) {
      return Run.Outcome.SUCCEEDED;
    }
    return Thread.currentThread().isInterrupted() ? Run.Outcome.INTERRUPTED : Run.Outcome.FAILED;
  }

  private Path shown(Path file) {
    Path project = context.parts().project();
    return file.startsWith(project) ? project.relativize(file) : file;
  }
}
