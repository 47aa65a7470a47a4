package io.github.kamalmaven.mojo.app;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.app.Maintenance;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Ends the maintenance page: requests reach the app again.
 *
 * <p>Example: {@code kamal app live}.
 *
 * @since 1.0.0
 */
@Mojo(name = "app-live", requiresProject = false, threadSafe = true)
@Command(name = "app live")
public final class AppLiveMojo extends KamalMojo {

  @Override
  protected void run(DeployContext context) {
    new Maintenance(context).end();
  }
}
