package io.github.kamalmaven.mojo.session;

import io.github.kamalmaven.mojo.live.ProgressStyle;
import io.github.kamalmaven.report.console.Verbosity;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every goal that say what people see. */
public abstract class ScreenOptions extends SshOptions {
  /**
   * Show every command and what it writes, as {@code mvn -X} does too. {@code true} or {@code
   * false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.verbose", defaultValue = "false")
  @Option(names = {"-v", "--verbose"})
  private boolean verbose;

  /**
   * Show nothing but results and errors, as {@code mvn -q} does too; takes precedence over verbose.
   * {@code true} or {@code false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.quiet", defaultValue = "false")
  @Option(names = {"-q", "--quiet"})
  private boolean quiet;

  /**
   * How verbs that change something show how far they are: {@code auto} (a panel of phases and
   * hosts below the lines where somebody looks at a terminal: not with {@code mvn -B}, {@code -X}
   * or {@code -T}, and not on CI servers), {@code panel} (wherever there is a terminal) or {@code
   * lines}. The default is the environment variable {@code KAMAL_PROGRESS}, then {@code auto}.
   * Example: {@code lines}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.progress")
  @Option(names = "--progress")
  private @Nullable String progress;

  /** How much is to be shown. */
  public Verbosity verbosity(Verbosity unlessSaid) {
    if (quiet) {
      return Verbosity.QUIET;
    }
    return verbose ? Verbosity.VERBOSE : unlessSaid;
  }

  /** How progress is to be shown, if somebody said. */
  protected final Optional<ProgressStyle> progress() {
    return Optional.ofNullable(progress).map(ProgressStyle::named);
  }
}
