package io.github.kamalmaven.mojo.proxy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.proxy.BootConfigFiles;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Sets, shows or resets kamal-proxy's settings that are files on the hosts; prefer {@code
 * proxy/run} in the configuration.
 *
 * <p>Example: {@code kamal proxy boot_config set --log-max-size 50m}.
 *
 * @since 1.0.0
 */
@Mojo(name = "proxy-boot-config", requiresProject = false, threadSafe = true)
@Command(name = "proxy boot_config")
public final class ProxyBootConfigMojo extends BootConfigOptions {

  /**
   * What to do with the settings: {@code set} writes them, {@code get} shows them, {@code reset}
   * removes them. Example: {@code get}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.action", required = true)
  @Parameters(index = "0", paramLabel = "<set|get|reset>")
  private String action = "";

  @Override
  protected void run(DeployContext context) {
    context
        .report()
        .warn(
            "The proxy boot_config command is deprecated - set the config in the deploy YAML at"
                + " proxy/run instead");
    BootConfigFiles files = new BootConfigFiles(context);
    switch (action) {
      case "set" -> files.set(config());
      case "get" -> files.get();
      case "reset" -> files.reset();
      default ->
          throw new KamalException(
              "Unknown boot_config subcommand " + action, null, "one of set, get and reset");
    }
  }
}
