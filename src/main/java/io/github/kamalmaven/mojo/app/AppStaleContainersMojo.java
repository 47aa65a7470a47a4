package io.github.kamalmaven.mojo.app;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.app.StaleContainers;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Finds containers of versions that should no longer run.
 *
 * <p>Example: {@code kamal app stale_containers --stop}.
 *
 * @since 1.0.0
 */
@Mojo(name = "app-stale-containers", requiresProject = false, threadSafe = true)
@Command(name = "app stale_containers")
public final class AppStaleContainersMojo extends KamalMojo {

  /**
   * Stop them too. {@code true} or {@code false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.stop", defaultValue = "false")
  @Option(names = {"-s", "--stop"})
  private boolean stop;

  @Override
  protected void run(DeployContext context) {
    new StaleContainers(context, stop).run();
  }
}
