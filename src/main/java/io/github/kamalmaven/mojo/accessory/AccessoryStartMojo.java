package io.github.kamalmaven.mojo.accessory;

import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.accessory.StartAccessory;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Starts the stopped container of an accessory again.
 *
 * <p>Example: {@code kamal accessory start mysql}.
 *
 * @since 1.0.0
 */
@Mojo(name = "accessory-start", requiresProject = false, threadSafe = true)
@Command(name = "accessory start")
public final class AccessoryStartMojo extends OneAccessoryMojo {

  @Override
  protected void run(DeployContext context) {
    new StartAccessory(context, accessory()).run();
  }
}
