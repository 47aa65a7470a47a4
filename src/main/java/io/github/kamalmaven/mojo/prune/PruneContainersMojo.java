package io.github.kamalmaven.mojo.prune;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.prune.PruneContainers;
import java.util.OptionalInt;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Removes all stopped containers of the app except the newest.
 *
 * <p>Example: {@code kamal prune containers --retain 3}.
 *
 * @since 1.0.0
 */
@Mojo(name = "prune-containers", requiresProject = false, threadSafe = true)
@Command(name = "prune containers")
public final class PruneContainersMojo extends KamalMojo {

  /**
   * How many stopped containers to keep, 1 or more. The default is {@code retain_containers} of the
   * configuration, which is 5 unless set. Example: {@code 3}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.retain")
  @Option(names = "--retain")
  private @Nullable Integer retain;

  @Override
  protected void run(DeployContext context) {
    new PruneContainers(context, retained()).run();
  }

  private OptionalInt retained() {
    return retain == null ? OptionalInt.empty() : OptionalInt.of(retain);
  }
}
