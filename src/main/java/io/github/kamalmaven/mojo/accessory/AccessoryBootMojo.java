package io.github.kamalmaven.mojo.accessory;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.accessory.BootAccessory;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Boots an accessory where it does not run.
 *
 * <p>Example: {@code kamal accessory boot mysql}.
 *
 * @since 1.0.0
 */
@Mojo(name = "accessory-boot", requiresProject = false, threadSafe = true)
@Command(name = "accessory boot")
public final class AccessoryBootMojo extends KamalMojo {

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
    new BootAccessory(context, accessory).run();
  }
}
