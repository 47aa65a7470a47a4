package io.github.kamalmaven.mojo.options;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.report.console.Verbosity;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A verb that runs a command of the user's own. */
public abstract class ExecMojo extends KamalMojo {

  /**
   * Command to run, as the shell of the host is to see it; required. Example: {@code bin/report
   * --all}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.command")
  private @Nullable String command;

  /**
   * Sit in front of the command: what you type goes to it, from a terminal; it runs once, on the
   * primary host. Needs a terminal, so never works in batch mode and on CI servers. {@code true} or
   * {@code false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.interactive", defaultValue = "false")
  @Option(names = {"-i", "--interactive"})
  private boolean interactive;

  /**
   * Write what the command prints to standard output as it is, byte by byte, without the hosts'
   * names and without progress; with {@code mvn -q} nothing else is there. {@code true} or {@code
   * false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.raw", defaultValue = "false")
  @Option(names = "--raw")
  private boolean raw;

  /** The command; on a command line its words stand by themselves. */
  protected final String command(List<String> words) {
    String given = command == null ? "" : command;
    return words.isEmpty()
        ? given
        : words.stream().map(String::strip).collect(Collectors.joining(" "));
  }

  /** Whether the user wants to sit in front of it. */
  protected final boolean interactive() {
    return interactive;
  }

  /** Whether its output is given on as it is. */
  protected final boolean raw() {
    return raw;
  }

  @Override
  public final Verbosity verbosity(Verbosity unlessSaid) {
    return raw ? Verbosity.QUIET : super.verbosity(unlessSaid);
  }
}
