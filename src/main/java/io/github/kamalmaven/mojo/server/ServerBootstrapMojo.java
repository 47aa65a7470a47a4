package io.github.kamalmaven.mojo.server;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.server.Bootstrap;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Installs Docker on hosts that lack it.
 *
 * <p>Example: {@code kamal server bootstrap --hosts web-3.example.com}.
 *
 * @since 1.0.0
 */
@Mojo(name = "server-bootstrap", requiresProject = false, threadSafe = true)
@Command(name = "server bootstrap")
public final class ServerBootstrapMojo extends KamalMojo {

  @Override
  protected void run(DeployContext context) {
    new Bootstrap(context).run();
  }
}
