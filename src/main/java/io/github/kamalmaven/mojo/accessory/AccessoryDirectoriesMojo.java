package io.github.kamalmaven.mojo.accessory;

import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.accessory.MakeDirectories;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Makes the directories of an accessory on its hosts.
 *
 * <p>Example: {@code kamal accessory directories mysql}.
 *
 * @since 1.0.0
 */
@Mojo(name = "accessory-directories", requiresProject = false, threadSafe = true)
@Command(name = "accessory directories", hidden = true)
public final class AccessoryDirectoriesMojo extends OneAccessoryMojo {

  @Override
  protected void run(DeployContext context) {
    new MakeDirectories(context, accessory()).run();
  }
}
