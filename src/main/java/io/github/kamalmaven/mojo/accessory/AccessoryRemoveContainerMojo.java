package io.github.kamalmaven.mojo.accessory;

import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.accessory.RemoveContainer;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Removes the stopped containers of an accessory.
 *
 * <p>Example: {@code kamal accessory remove_container mysql}.
 *
 * @since 1.0.0
 */
@Mojo(name = "accessory-remove-container", requiresProject = false, threadSafe = true)
@Command(name = "accessory remove_container", hidden = true)
public final class AccessoryRemoveContainerMojo extends OneAccessoryMojo {

  @Override
  protected void run(DeployContext context) {
    new RemoveContainer(context, accessory()).run();
  }
}
