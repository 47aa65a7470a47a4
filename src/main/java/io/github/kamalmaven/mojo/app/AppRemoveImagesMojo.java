package io.github.kamalmaven.mojo.app;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.app.RemoveImages;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Removes the app's images that no container uses, on hosts whose roles are all selected.
 *
 * <p>Example: {@code kamal app remove_images}.
 *
 * @since 1.0.0
 */
@Mojo(name = "app-remove-images", requiresProject = false, threadSafe = true)
@Command(name = "app remove_images", hidden = true)
public final class AppRemoveImagesMojo extends KamalMojo {

  @Override
  protected void run(DeployContext context) {
    new RemoveImages(context).run();
  }
}
