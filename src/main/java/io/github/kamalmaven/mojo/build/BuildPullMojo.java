package io.github.kamalmaven.mojo.build;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.main.PullImage;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Pulls the image from the registry on the hosts.
 *
 * <p>Example: {@code kamal build pull --version 1.4.2}.
 *
 * @since 1.0.0
 */
@Mojo(name = "build-pull", requiresProject = false, threadSafe = true)
@Command(name = "build pull")
public final class BuildPullMojo extends KamalMojo {

  @Override
  protected void run(DeployContext context) {
    new PullImage(context).run();
  }
}
