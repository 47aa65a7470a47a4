package io.github.kamalmaven.mojo.accessory;

import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.accessory.RestartAccessory;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Stops the container of an accessory and starts it again.
 *
 * <p>Example: {@code kamal accessory restart redis}.
 *
 * @since 1.0.0
 */
@Mojo(name = "accessory-restart", requiresProject = false, threadSafe = true)
@Command(name = "accessory restart")
public final class AccessoryRestartMojo extends OneAccessoryMojo {

  @Override
  protected void run(DeployContext context) {
    new RestartAccessory(context, accessory()).run();
  }
}
