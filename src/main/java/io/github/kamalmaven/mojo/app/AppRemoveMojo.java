package io.github.kamalmaven.mojo.app;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.app.RemoveApp;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Removes the app's containers, images and files from its hosts.
 *
 * <p>Example: {@code kamal app remove --destination staging}.
 *
 * @since 1.0.0
 */
@Mojo(name = "app-remove", requiresProject = false, threadSafe = true)
@Command(name = "app remove")
public final class AppRemoveMojo extends KamalMojo {

  @Override
  protected void run(DeployContext context) {
    new RemoveApp(context).run();
  }
}
