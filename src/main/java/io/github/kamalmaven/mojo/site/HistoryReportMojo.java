package io.github.kamalmaven.mojo.site;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.history.History;
import io.github.kamalmaven.history.HostLog;
import io.github.kamalmaven.history.LocalRun;
import io.github.kamalmaven.mojo.GoalMojo;
import io.github.kamalmaven.mojo.GoalRequest;
import io.github.kamalmaven.mojo.GoalRunner;
import io.github.kamalmaven.mojo.Screen;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.audit.ReadAudit;
import io.github.kamalmaven.report.console.Verbosity;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;
import org.jspecify.annotations.Nullable;

/**
 * A page of {@code mvn site} with the deploys of the past: when, what, by whom and on which hosts,
 * from the audit logs of the hosts. It stands in the POM under {@code reporting}; with {@code mvn
 * -o} no host is asked.
 *
 * @since 1.0.0
 */
@Mojo(name = "history-report", requiresProject = false, threadSafe = true)
public final class HistoryReportMojo extends GoalMojo implements MavenReport {
  private @Nullable File outputDirectory;

  @Override
  public void perform(GoalRunner runner, Screen screen) {
    throw new KamalException(
        "kamal:history-report is a page of mvn site, and does nothing alone",
        "kamal:history-report",
        "name it in the POM under <reporting> and call mvn site; kamal:audit shows the logs here");
  }

  @Override
  protected boolean needsConfiguration() {
    return false;
  }

  @Override
  public boolean canGenerateReport() throws MavenReportException {
    if (isSkipped()) {
      return false;
    }
    try {
      return Files.exists(runner().place(request()).configFile());
    } catch (KamalException wrong) {
      throw new MavenReportException(wrong.explanation(), wrong);
    }
  }

  @Override
  public void generate(Sink sink, Locale locale) throws MavenReportException {
    Path run = Path.of(project().getBuild().getDirectory()).resolve("kamal").resolve("deploy.json");
    HistoryPage page = new HistoryPage(sink);
    Optional<LocalRun> local = LastRun.read(run);
    if (session().isOffline()) {
      page.without("Maven is offline (-o): no host was asked.", local);
      return;
    }
    try {
      GoalRunner runner = runner();
      Screen screen = new Screen((level, line) -> getLog().debug(line), Verbosity.QUIET);
      runner.run(request(), screen, context -> write(page, context, local));
    } catch (KamalException failure) {
      getLog().warn("The hosts were not asked for their deploys: " + failure.getMessage());
      page.without("The hosts could not be asked: " + failure.getMessage(), local);
    }
  }

  private void write(HistoryPage page, DeployContext context, Optional<LocalRun> local) {
    List<HostLog> logs = new ReadAudit(context).run();
    logs.forEach(
        log ->
            log.trouble()
                .ifPresent(
                    why -> getLog().warn(log.host() + " does not tell its deploys: " + why)));
    Optional<String> destination = context.deployment().destination();
    page.write(
        context.deployment().service() + destination.map(name -> " to " + name).orElse(""),
        logs,
        History.of(logs, destination, local),
        local);
  }

  private GoalRequest request() {
    return request(List.of("audit"), true, Verbosity.QUIET);
  }

  @Override
  @SuppressWarnings("deprecation")
  public String getOutputName() {
    return "kamal-history";
  }

  @Override
  public String getCategoryName() {
    return CATEGORY_PROJECT_REPORTS;
  }

  @Override
  public String getName(Locale locale) {
    return "Deploys";
  }

  @Override
  public String getDescription(Locale locale) {
    return "What was deployed when, by whom and on which hosts.";
  }

  @Override
  public void setReportOutputDirectory(File directory) {
    outputDirectory = directory;
  }

  @Override
  public @Nullable File getReportOutputDirectory() {
    return outputDirectory;
  }

  @Override
  public boolean isExternalReport() {
    return false;
  }
}
