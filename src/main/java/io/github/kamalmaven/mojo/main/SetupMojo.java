package io.github.kamalmaven.mojo.main;

import io.github.kamalmaven.mojo.options.ReleasingMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.main.Setup;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Brings new hosts into service: Docker, kamal-proxy, the accessories and the app.
 *
 * <p>Example: {@code kamal setup --destination staging}.
 *
 * @since 1.0.0
 */
@Mojo(name = "setup", requiresProject = false, threadSafe = true)
@Command(name = "setup")
public final class SetupMojo extends ReleasingMojo {

  @Override
  protected void run(DeployContext context) {
    new Setup(context, options()).run();
  }
}
