package io.github.kamalmaven.mojo.main;

import io.github.kamalmaven.mojo.options.BuildingMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.main.Redeploy;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Deploys the app to hosts that run it already: starts no proxy and prunes nothing.
 *
 * <p>Example: {@code kamal redeploy --skip-push --version 1.4.2}.
 *
 * @since 0.1.0
 */
@Mojo(name = "redeploy", requiresProject = false, threadSafe = true)
@Command(name = "redeploy")
public final class RedeployMojo extends BuildingMojo {

  /**
   * Neither build nor push: deploy an image that was pushed before. {@code true} or {@code false}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "kamal.skipPush", defaultValue = "false")
  @Option(names = {"-P", "--skip-push"})
  private boolean skipPush;

  /**
   * Build every layer of the image anew, without Docker's build cache. {@code true} or {@code
   * false}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "kamal.noCache", defaultValue = "false")
  @Option(names = "--no-cache")
  private boolean noCache;

  @Override
  protected void run(DeployContext context) {
    new Redeploy(context, options(skipPush, noCache)).run();
  }
}
