package io.github.kamalmaven.mojo.app;

import io.github.kamalmaven.mojo.options.ContainerLogsMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.app.inside.ShowLogs;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Shows the logs of the app's containers.
 *
 * <p>Example: {@code kamal app logs --since 30m --grep ERROR}.
 *
 * @since 1.0.0
 */
@Mojo(name = "app-logs", requiresProject = false, threadSafe = true)
@Command(name = "app logs")
public final class AppLogsMojo extends ContainerLogsMojo {

  /**
   * Container to look at instead of the one that serves, by its id or name. Example: {@code
   * shop-web-1.4.2}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.containerId")
  @Option(names = "--container-id")
  private @Nullable String containerId;

  @Override
  protected void run(DeployContext context) {
    ShowLogs logs = new ShowLogs(context, lines(), Optional.ofNullable(containerId));
    if (follows()) {
      logs.follow();
    } else {
      logs.run();
    }
  }
}
