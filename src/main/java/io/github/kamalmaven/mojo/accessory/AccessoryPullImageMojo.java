package io.github.kamalmaven.mojo.accessory;

import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.accessory.PullImage;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Pulls the image of an accessory on its hosts.
 *
 * <p>Example: {@code kamal accessory pull_image mysql}.
 *
 * @since 1.0.0
 */
@Mojo(name = "accessory-pull-image", requiresProject = false, threadSafe = true)
@Command(name = "accessory pull_image", hidden = true)
public final class AccessoryPullImageMojo extends OneAccessoryMojo {

  @Override
  protected void run(DeployContext context) {
    new PullImage(context, accessory()).run();
  }
}
