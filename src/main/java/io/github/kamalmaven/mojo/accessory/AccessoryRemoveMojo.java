package io.github.kamalmaven.mojo.accessory;

import io.github.kamalmaven.mojo.ConfirmedMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.accessory.RemoveAccessory;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Removes an accessory from its hosts: container, image, and the directory with all data in it.
 *
 * <p>Example: {@code kamal accessory remove mysql}.
 *
 * @since 1.0.0
 */
@Mojo(name = "accessory-remove", requiresProject = false, threadSafe = true)
@Command(name = "accessory remove")
public final class AccessoryRemoveMojo extends ConfirmedMojo {

  /**
   * Name of an accessory as in the configuration, or {@code all}. Example: {@code mysql}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.accessory", required = true)
  @Parameters(index = "0", paramLabel = "[NAME]")
  private String accessory = "";

  @Override
  protected void run(DeployContext context) {
    new RemoveAccessory(context, accessory).run();
  }

  @Override
  protected String question() {
    return "This will remove all containers, images and data directories for "
        + accessory
        + ". Are you sure?";
  }
}
