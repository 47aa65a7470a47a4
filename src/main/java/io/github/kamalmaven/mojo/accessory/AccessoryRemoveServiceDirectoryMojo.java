package io.github.kamalmaven.mojo.accessory;

import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.accessory.RemoveServiceDirectory;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Removes the directory of an accessory on its hosts, with all data in it.
 *
 * <p>Example: {@code kamal accessory remove_service_directory mysql}.
 *
 * @since 1.0.0
 */
@Mojo(name = "accessory-remove-service-directory", requiresProject = false, threadSafe = true)
@Command(name = "accessory remove_service_directory", hidden = true)
public final class AccessoryRemoveServiceDirectoryMojo extends OneAccessoryMojo {

  @Override
  protected void run(DeployContext context) {
    new RemoveServiceDirectory(context, accessory()).run();
  }
}
