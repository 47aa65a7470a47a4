package io.github.kamalmaven.mojo.accessory;

import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.accessory.RemoveImage;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Removes the image of an accessory from its hosts.
 *
 * <p>Example: {@code kamal accessory remove_image mysql}.
 *
 * @since 1.0.0
 */
@Mojo(name = "accessory-remove-image", requiresProject = false, threadSafe = true)
@Command(name = "accessory remove_image", hidden = true)
public final class AccessoryRemoveImageMojo extends OneAccessoryMojo {

  @Override
  protected void run(DeployContext context) {
    new RemoveImage(context, accessory()).run();
  }
}
