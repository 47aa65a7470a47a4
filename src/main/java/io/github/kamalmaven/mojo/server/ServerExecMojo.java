package io.github.kamalmaven.mojo.server;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.server.ExecOnServers;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Runs a command on the hosts themselves, outside any container.
 *
 * <p>{@code kamal server exec}.
 *
 * @since 0.1.0
 */
@Mojo(name = "server-exec", requiresProject = false, threadSafe = true)
@Command(name = "server exec")
public final class ServerExecMojo extends KamalMojo {

  /**
   * The command, for the hosts' shell. Example: {@code df -h | grep /var}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "kamal.command")
  private String command = "";

  /** On a command line it is all words that are no options. */
  @Parameters(index = "0..*", paramLabel = "[CMD...]")
  private List<String> words = List.of();

  /**
   * Run it on the primary host only, at your terminal. {@code true} or {@code false}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "kamal.interactive", defaultValue = "false")
  @Option(names = {"-i", "--interactive"})
  private boolean interactive;

  /**
   * Show what it writes and nothing else. {@code true} or {@code false}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "kamal.raw", defaultValue = "false")
  @Option(names = "--raw")
  private boolean raw;

  @Override
  protected void run(DeployContext context) {
    if (raw && interactive) {
      throw new KamalException("Raw is not compatible with interactive");
    }
    ExecOnServers exec = new ExecOnServers(context, text());
    if (interactive) {
      exec.runInteractively();
    } else if (raw) {
      exec.runRaw();
    } else {
      exec.run();
    }
  }

  private String text() {
    return words.isEmpty()
        ? command.strip()
        : String.join(" ", words.stream().map(String::strip).toList());
  }
}
