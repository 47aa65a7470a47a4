package io.github.kamalmaven.mojo.options;

import io.github.kamalmaven.command.LogQuery;
import io.github.kamalmaven.mojo.KamalMojo;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A verb that shows logs. */
public abstract class LogsMojo extends KamalMojo {

  /**
   * How far back to go: a time, or an age with its unit. As far as {@code lines} says by default;
   * not used when following. Example: {@code 10m}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "kamal.since")
  @Option(names = {"-s", "--since"})
  private @Nullable String since;

  /**
   * How many lines to show, from the end. The default is 100, or 10 when following; all of them if
   * {@code since} or {@code grep} is given. Example: {@code 500}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "kamal.lines")
  @Option(names = {"-n", "--lines"})
  private @Nullable Integer lines;

  /**
   * Show only lines that match this pattern, as {@code grep} reads it. Example: {@code ERROR}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "kamal.grep")
  @Option(names = {"-g", "--grep"})
  private @Nullable String grep;

  /**
   * Further options for {@code grep}. Example: {@code -C2}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "kamal.grepOptions")
  @Option(names = "--grep-options")
  private @Nullable String grepOptions;

  /**
   * Go on showing lines as they come, of one host: the primary one, or the accessory's first. Where
   * there is a terminal Ctrl-C ends it; elsewhere the end of the build does. {@code true} or {@code
   * false}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "kamal.follow", defaultValue = "false")
  @Option(names = {"-f", "--follow"})
  private boolean follow;

  /**
   * Leave out the time in front of each line. {@code true} or {@code false}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "kamal.skipTimestamps", defaultValue = "false")
  @Option(names = {"-T", "--skip-timestamps"})
  private boolean skipTimestamps;

  /** Which lines are wanted. */
  protected final LogQuery query() {
    return new LogQuery(
        Optional.ofNullable(since),
        Optional.ofNullable(lines),
        Optional.ofNullable(grep),
        Optional.ofNullable(grepOptions),
        !skipTimestamps);
  }

  /** Whether lines are shown as they come. */
  protected final boolean follow() {
    return follow;
  }
}
