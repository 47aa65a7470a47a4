package io.github.kamalmaven.mojo.build;

import io.github.kamalmaven.mojo.options.BuildingMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.main.DeliverImage;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Builds the image, pushes it to the registry and pulls it on the hosts.
 *
 * <p>Example: {@code kamal build deliver --version 1.4.2}.
 *
 * @since 1.0.0
 */
@Mojo(name = "build-deliver", requiresProject = false, threadSafe = true)
@Command(name = "build deliver")
public final class BuildDeliverMojo extends BuildingMojo {

  @Override
  protected void run(DeployContext context) {
    new DeliverImage(context, options(false, false)).run();
  }
}
