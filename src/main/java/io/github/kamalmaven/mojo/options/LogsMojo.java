package io.github.kamalmaven.mojo.options;

import io.github.kamalmaven.command.LogQuery;
import io.github.kamalmaven.mojo.KamalMojo;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A verb that shows what containers have logged. */
public abstract class LogsMojo extends KamalMojo {

  /**
   * Only lines since this time, or not older than this. Example: {@code 2026-11-22T10:00:00Z} or
   * {@code 10m}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.since")
  @Option(names = {"-s", "--since"})
  private @Nullable String since;

  /**
   * Only so many lines, from the end. The default is 100, or all with {@code kamal.since} or {@code
   * kamal.grep}. Example: {@code 500}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.lines")
  @Option(names = {"-n", "--lines"})
  private @Nullable Integer lines;

  /**
   * Only lines that match this regular expression of {@code grep}. Example: {@code ERROR}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.grep")
  @Option(names = {"-g", "--grep"})
  private @Nullable String grep;

  /**
   * Show lines as they come, from the primary host, until Ctrl-C. {@code true} or {@code false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.follow", defaultValue = "false")
  @Option(names = {"-f", "--follow"})
  private boolean follow;

  /**
   * Leave out the time before each line. {@code true} or {@code false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.skipTimestamps", defaultValue = "false")
  @Option(names = {"-T", "--skip-timestamps"})
  private boolean skipTimestamps;

  /** Whether lines are shown as they come. */
  protected final boolean follows() {
    return follow;
  }

  /** Which lines are wanted. */
  protected final LogQuery query() {
    return new LogQuery(
        Optional.ofNullable(since),
        Optional.ofNullable(lines),
        Optional.ofNullable(grep),
        Optional.empty(),
        !skipTimestamps);
  }
}
