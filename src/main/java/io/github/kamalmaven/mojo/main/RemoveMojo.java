package io.github.kamalmaven.mojo.main;

import io.github.kamalmaven.mojo.ConfirmedMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.main.Remove;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Removes everything from the hosts: the app, the accessories with their data, and kamal-proxy
 * unless others need it.
 *
 * <p>Example: {@code kamal remove --destination staging}.
 *
 * @since 1.0.0
 */
@Mojo(name = "remove", requiresProject = false, threadSafe = true)
@Command(name = "remove")
public final class RemoveMojo extends ConfirmedMojo {

  @Override
  protected String question() {
    return "This will remove all containers and images. Are you sure?";
  }

  @Override
  protected void run(DeployContext context) {
    new Remove(context).run();
  }
}
