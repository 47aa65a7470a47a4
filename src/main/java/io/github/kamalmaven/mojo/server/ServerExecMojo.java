package io.github.kamalmaven.mojo.server;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.mojo.options.ExecMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.server.ExecOnServers;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Runs a command on the hosts themselves, outside any container.
 *
 * <p>Example: {@code kamal server exec "df -h /"}.
 *
 * @since 1.0.0
 */
@Mojo(name = "server-exec", requiresProject = false, threadSafe = true)
@Command(name = "server exec")
public final class ServerExecMojo extends ExecMojo {

  /** On a command line the command stands by itself. */
  @Parameters(index = "0..*", paramLabel = "[CMD...]")
  private List<String> words = List.of();

  @Override
  protected void run(DeployContext context) {
    if (raw() && interactive()) {
      throw new KamalException("Raw is not compatible with interactive");
    }
    ExecOnServers exec = new ExecOnServers(context, command(words));
    if (interactive()) {
      exec.runInteractively();
    } else {
      exec.run(raw());
    }
  }
}
