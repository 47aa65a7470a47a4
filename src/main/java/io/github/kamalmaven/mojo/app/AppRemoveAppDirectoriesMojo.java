package io.github.kamalmaven.mojo.app;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.app.RemoveDirectories;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Removes the app's directories, on hosts whose roles are all selected.
 *
 * <p>Example: {@code kamal app remove_app_directories}.
 *
 * @since 1.0.0
 */
@Mojo(name = "app-remove-app-directories", requiresProject = false, threadSafe = true)
@Command(name = "app remove_app_directories", hidden = true)
public final class AppRemoveAppDirectoriesMojo extends KamalMojo {

  @Override
  protected void run(DeployContext context) {
    new RemoveDirectories(context).run();
  }
}
