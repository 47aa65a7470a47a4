package io.github.kamalmaven.mojo.accessory;

import io.github.kamalmaven.mojo.ConfirmedMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.accessory.UpgradeAccessory;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Reboots an accessory that was booted by Kamal 1.
 *
 * <p>Example: {@code kamal accessory upgrade all --rolling}.
 *
 * @since 1.0.0
 */
@Mojo(name = "accessory-upgrade", requiresProject = false, threadSafe = true)
@Command(name = "accessory upgrade")
public final class AccessoryUpgradeMojo extends ConfirmedMojo {

  /**
   * Name of an accessory as in the configuration, or {@code all}. Example: {@code mysql}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.accessory", required = true)
  @Parameters(index = "0", paramLabel = "[NAME]")
  private String accessory = "";

  /**
   * Upgrade one host after the other instead of all at once. {@code true} or {@code false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.rolling", defaultValue = "false")
  @Option(names = "--rolling")
  private boolean rolling;

  @Override
  protected void run(DeployContext context) {
    new UpgradeAccessory(context, accessory, rolling).run();
  }

  @Override
  protected String question() {
    return "This will restart all accessories";
  }
}
