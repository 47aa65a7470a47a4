package io.github.kamalmaven.mojo.accessory;

import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.accessory.StopAccessory;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Stops the container of an accessory, and takes it off the proxy.
 *
 * <p>Example: {@code kamal accessory stop mysql}.
 *
 * @since 1.0.0
 */
@Mojo(name = "accessory-stop", requiresProject = false, threadSafe = true)
@Command(name = "accessory stop")
public final class AccessoryStopMojo extends OneAccessoryMojo {

  @Override
  protected void run(DeployContext context) {
    new StopAccessory(context, accessory()).run();
  }
}
