package io.github.kamalmaven.mojo.build;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.main.ImageBuilder;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Shows what kind of builder makes the images, and Docker's contexts and builders.
 *
 * <p>Example: {@code kamal build details}.
 *
 * @since 1.0.0
 */
@Mojo(name = "build-details", requiresProject = false, threadSafe = true)
@Command(name = "build details")
public final class BuildDetailsMojo extends KamalMojo {

  @Override
  protected void run(DeployContext context) {
    new ImageBuilder(context).details();
  }

  @Override
  protected boolean reachesHosts() {
    return false;
  }
}
