package io.github.kamalmaven.mojo.app;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.app.shown.AppImages;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Shows the app's images on its hosts.
 *
 * <p>Example: {@code kamal app images}.
 *
 * @since 1.0.0
 */
@Mojo(name = "app-images", requiresProject = false, threadSafe = true)
@Command(name = "app images")
public final class AppImagesMojo extends KamalMojo {

  @Override
  protected void run(DeployContext context) {
    new AppImages(context).run();
  }
}
