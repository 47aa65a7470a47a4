package io.github.kamalmaven.mojo.main;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.main.ShowConfig;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/**
 * Shows the configuration with its destination's file on top, as YAML and without secrets. {@code
 * mvn -q kamal:config} prints nothing else.
 *
 * <p>Example: {@code kamal config --destination staging}.
 *
 * @since 1.0.0
 */
@Mojo(name = "config", requiresProject = false, threadSafe = true)
@Command(name = "config")
public final class ConfigMojo extends KamalMojo {

  /**
   * File to write the configuration to instead of showing it, relative to the project's directory.
   * None by default. Example: {@code target/kamal/config.yml}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.outputFile")
  private @Nullable String outputFile;

  @Override
  protected void run(DeployContext context) {
    new ShowConfig(context).run(Optional.ofNullable(outputFile).map(Path::of));
  }

  @Override
  protected boolean reachesHosts() {
    return false;
  }
}
