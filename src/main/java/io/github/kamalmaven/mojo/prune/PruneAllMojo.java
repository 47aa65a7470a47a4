package io.github.kamalmaven.mojo.prune;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.prune.PruneAll;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Removes containers and images that are no longer needed.
 *
 * <p>Example: {@code kamal prune all}.
 *
 * @since 1.0.0
 */
@Mojo(name = "prune-all", requiresProject = false, threadSafe = true)
@Command(name = "prune all")
public final class PruneAllMojo extends KamalMojo {

  @Override
  protected void run(DeployContext context) {
    new PruneAll(context).run();
  }
}
