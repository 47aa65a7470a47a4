package io.github.kamalmaven.mojo.app;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.app.RemoveContainers;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Removes all stopped containers of the app.
 *
 * <p>Example: {@code kamal app remove_containers --hosts web-1.example.com}.
 *
 * @since 1.0.0
 */
@Mojo(name = "app-remove-containers", requiresProject = false, threadSafe = true)
@Command(name = "app remove_containers", hidden = true)
public final class AppRemoveContainersMojo extends KamalMojo {

  @Override
  protected void run(DeployContext context) {
    new RemoveContainers(context).run();
  }
}
