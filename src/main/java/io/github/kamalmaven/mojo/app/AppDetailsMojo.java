package io.github.kamalmaven.mojo.app;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.app.shown.AppDetails;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Shows the app's containers.
 *
 * <p>Example: {@code kamal app details --roles web}.
 *
 * @since 1.0.0
 */
@Mojo(name = "app-details", requiresProject = false, threadSafe = true)
@Command(name = "app details")
public final class AppDetailsMojo extends KamalMojo {

  @Override
  protected void run(DeployContext context) {
    new AppDetails(context).run();
  }
}
