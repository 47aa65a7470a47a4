package io.github.kamalmaven.mojo.app;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.app.shown.AppContainers;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Shows the app's containers, also those that were stopped: versions that can be rolled back to.
 *
 * <p>Example: {@code kamal app containers --hosts web-1.example.com}.
 *
 * @since 1.0.0
 */
@Mojo(name = "app-containers", requiresProject = false, threadSafe = true)
@Command(name = "app containers")
public final class AppContainersMojo extends KamalMojo {

  @Override
  protected void run(DeployContext context) {
    new AppContainers(context).run();
  }
}
