package io.github.kamalmaven.mojo.build;

import io.github.kamalmaven.mojo.options.BuildingMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.main.PushImage;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Builds the image and pushes it to the registry.
 *
 * <p>Example: {@code kamal build push --no-cache}.
 *
 * @since 1.0.0
 */
@Mojo(name = "build-push", requiresProject = false, threadSafe = true)
@Command(name = "build push")
public final class BuildPushMojo extends BuildingMojo {
  private static final String REGISTRY = "registry";

  /**
   * Where the image goes, as {@code docker buildx build --output=type=} names it: {@code registry},
   * {@code docker} and others. Example: {@code docker}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.output", defaultValue = REGISTRY)
  @Option(names = "--output")
  private String output = REGISTRY;

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
    new PushImage(context, options(false, noCache), output).run();
  }
}
