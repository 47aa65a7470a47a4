package io.github.kamalmaven.mojo.prune;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.prune.PruneImages;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Removes images that are no longer needed.
 *
 * <p>Example: {@code kamal prune images}.
 *
 * @since 1.0.0
 */
@Mojo(name = "prune-images", requiresProject = false, threadSafe = true)
@Command(name = "prune images")
public final class PruneImagesMojo extends KamalMojo {

  @Override
  protected void run(DeployContext context) {
    new PruneImages(context).run();
  }
}
