package io.github.kamalmaven.mojo.build;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.main.ImageBuilder;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Removes the builder of the images, and with it what it has cached.
 *
 * <p>Example: {@code kamal build remove}.
 *
 * @since 1.0.0
 */
@Mojo(name = "build-remove", requiresProject = false, threadSafe = true)
@Command(name = "build remove")
public final class BuildRemoveMojo extends KamalMojo {

  @Override
  protected void run(DeployContext context) {
    new ImageBuilder(context).remove();
  }

  @Override
  protected boolean reachesHosts() {
    return false;
  }
}
