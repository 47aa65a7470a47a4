package io.github.kamalmaven.mojo.accessory;

import io.github.kamalmaven.mojo.options.ContainerLogsMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.accessory.AccessoryLogs;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Shows the logs of an accessory.
 *
 * <p>Example: {@code kamal accessory logs mysql --since 10m --grep ERROR}.
 *
 * @since 1.0.0
 */
@Mojo(name = "accessory-logs", requiresProject = false, threadSafe = true)
@Command(name = "accessory logs")
public final class AccessoryLogsMojo extends ContainerLogsMojo {

  /**
   * Name of an accessory as in the configuration. Example: {@code mysql}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.accessory", required = true)
  @Parameters(index = "0", paramLabel = "[NAME]")
  private String accessory = "";

  @Override
  protected void run(DeployContext context) {
    AccessoryLogs logs = new AccessoryLogs(context, accessory, lines());
    if (follows()) {
      logs.follow();
    } else {
      logs.run();
    }
  }
}
