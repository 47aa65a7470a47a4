package io.github.kamalmaven.mojo.main;

import io.github.kamalmaven.mojo.options.ReleasingMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.main.Redeploy;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Deploys the app to hosts that run it already: starts no proxy and prunes nothing.
 *
 * <p>Example: {@code kamal redeploy --skip-push --version 1.4.2}.
 *
 * @since 1.0.0
 */
@Mojo(name = "redeploy", requiresProject = false, threadSafe = true)
@Command(name = "redeploy")
public final class RedeployMojo extends ReleasingMojo {

  @Override
  protected void run(DeployContext context) {
    new Redeploy(context, options()).run();
  }
}
