package io.github.kamalmaven.mojo.accessory;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.accessory.RebootAccessory;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Replaces the container of an accessory by a new one, of the image as the registry has it now.
 *
 * <p>Example: {@code kamal accessory reboot redis}.
 *
 * @since 1.0.0
 */
@Mojo(name = "accessory-reboot", requiresProject = false, threadSafe = true)
@Command(name = "accessory reboot")
public final class AccessoryRebootMojo extends KamalMojo {

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
    new RebootAccessory(context, accessory).run();
  }
}
