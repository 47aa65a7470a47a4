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
  public static final JobLog NONE =
      new JobLog(Map.of(), Caller.MAVEN_WITH_OTHERS, OutputStream.nullOutputStream());

  private final Map<String, String> environment;
  private final Caller caller;
  private final OutputStream out;

  /** Who runs this, and reads how it ended. */
  public enum Caller {
    /** A build whose only work this is at the time. */
    MAVEN,
    /** A build in which other modules write at the same time. */
    MAVEN_WITH_OTHERS,
    /** A shell, whose script may pass over a failure. */
    SHELL;

    /** Whether a failure ends what it was run for. */
    boolean isEnded() {
      return this != SHELL;
    }
  }

  /**
   * @param environment the variables of this process
   * @param caller who runs this
   * @param out the output itself, past whatever puts something in front of lines
   */
  JobLog(Map<String, String> environment, Caller caller, OutputStream out) {
    this.environment = Map.copyOf(environment);
    this.caller = caller;
    this.out = out;
  }

  /**
   * That of this process.
   *
   * @param environment its variables
   * @param caller who runs this
   */
  public static JobLog ofProcess(Map<String, String> environment, Caller caller) {
    return new JobLog(environment, caller, new FileOutputStream(FileDescriptor.out));
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
        .filter(reads -> caller != Caller.MAVEN_WITH_OTHERS)
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
        .flatMap(reads -> reads.failure(title, ForeignText.harmless(text), caller.isEnded()))
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
