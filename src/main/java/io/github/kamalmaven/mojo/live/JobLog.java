package io.github.kamalmaven.mojo.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.mojo.mask.MaskedFailure;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.report.ci.CiServer;
import io.github.kamalmaven.report.ci.ForeignText;
import io.github.kamalmaven.report.ci.JobGroups;
import io.github.kamalmaven.report.console.Verbosity;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The log of a CI server's job, which the output of this process goes to: the server is told of
 * phases and failures in it, and takes nothing for its own that others wrote.
 */
public final class JobLog {
  /** No CI server reads. */
  public static final JobLog NONE = new JobLog(Map.of(), false, OutputStream.nullOutputStream());

  private final Map<String, String> environment;
  private final boolean alone;
  private final OutputStream out;

  /**
   * @param environment the variables of this process
   * @param alone whether what is written at the same time is about the same run
   * @param out the output itself, past whatever puts something in front of lines
   */
  JobLog(Map<String, String> environment, boolean alone, OutputStream out) {
    this.environment = Map.copyOf(environment);
    this.alone = alone;
    this.out = out;
  }

  /**
   * That of this process.
   *
   * @param environment its variables
   * @param alone whether what is written at the same time is about the same run
   */
  public static JobLog ofProcess(Map<String, String> environment, boolean alone) {
    return new JobLog(environment, alone, new FileOutputStream(FileDescriptor.out));
  }

  /**
   * Folds the phases of a run.
   *
   * @param set how progress is to be shown, if somebody said
   * @param verbosity how much of it
   * @param clock the time
   */
  public Optional<JobGroups> groups(
      Optional<ProgressStyle> set, Verbosity verbosity, Supplier<Instant> clock) {
    return server(set, verbosity)
        .filter(reads -> alone)
        .map(reads -> new JobGroups(reads, this::write, clock));
  }

  /**
   * Marks a failure.
   *
   * @param title one line
   * @param failure which may be shown
   * @param set how progress is to be shown, if somebody said
   * @param verbosity how much of it
   */
  public void failed(
      String title, RuntimeException failure, Optional<ProgressStyle> set, Verbosity verbosity) {
    String text =
        failure instanceof KamalException known ? known.explanation() : failure.toString();
    server(set, verbosity)
        .flatMap(reads -> reads.failure(title, ForeignText.harmless(text)))
        .ifPresent(this::write);
  }

  /** What a hook calls writes to the hook's output, not to the log. */
  private Optional<CiServer> server(Optional<ProgressStyle> set, Verbosity verbosity) {
    boolean wanted =
        verbosity != Verbosity.QUIET
            && !environment.containsKey("KAMAL_RECORDED_AT")
            && ProgressStyle.of(set, Optional.ofNullable(environment.get("KAMAL_PROGRESS")))
                == ProgressStyle.AUTO;
    return wanted ? server() : Optional.empty();
  }

  private Optional<CiServer> server() {
    if (is("GITHUB_ACTIONS")) {
      return Optional.of(CiServer.GITHUB);
    }
    if (is("GITLAB_CI")) {
      return Optional.of(CiServer.GITLAB);
    }
    return environment.containsKey("TEAMCITY_VERSION")
        ? Optional.of(CiServer.TEAMCITY)
        : Optional.empty();
  }

  private boolean is(String variable) {
    return "true".equalsIgnoreCase(environment.get(variable));
  }

  /** A report of which a server takes nothing for a command of its own. */
  public Report harmless(Report shown) {
    return isRead() ? event -> shown.on(event.reworded(ForeignText::harmless)) : shown;
  }

  /** A failure of whose texts a server takes nothing for a command of its own. */
  public RuntimeException harmless(RuntimeException failure) {
    return isRead() ? MaskedFailure.of(failure, ForeignText::harmless) : failure;
  }

  /** Azure is told nothing, but it reads. */
  private boolean isRead() {
    return server().isPresent() || is("TF_BUILD");
  }

  private synchronized void write(String text) {
    System.out.flush();
    try {
      out.write(text.getBytes(UTF_8));
      out.flush();
    } catch (IOException gone) {
      // Nobody reads any more; a deploy does not end for that.
    }
  }
}
