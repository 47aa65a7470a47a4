package io.github.kamalmaven.mojo.build;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.main.BuildForDevelopment;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Builds an image of the directory as it is, uncommitted files included, for this machine's Docker.
 *
 * <p>Example: {@code kamal build dev --no-cache}.
 *
 * @since 1.0.0
 */
@Mojo(name = "build-dev", requiresProject = false, threadSafe = true)
@Command(name = "build dev")
public final class BuildDevMojo extends KamalMojo {
  private static final String DOCKER = "docker";

  /**
   * Where the image goes, as {@code docker buildx build --output=type=} names it: {@code docker},
   * {@code registry} and others. Example: {@code registry}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.output", defaultValue = DOCKER)
  @Option(names = "--output")
  private String output = DOCKER;

  /**
   * Build every layer of the image anew, without Docker's build cache. {@code true} or {@code
   * false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.noCache", defaultValue = "false")
  @Option(names = "--no-cache")
  private boolean noCache;

  @Override
  protected void run(DeployContext context) {
    new BuildForDevelopment(context, output, noCache).run();
  }
}
