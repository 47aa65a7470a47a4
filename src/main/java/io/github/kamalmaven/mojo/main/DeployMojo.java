package io.github.kamalmaven.mojo.main;

import io.github.kamalmaven.mojo.options.ReleasingMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.main.Deploy;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Builds the app, or takes a built one, and deploys it without downtime.
 *
 * <p>Example: {@code kamal deploy --destination staging}.
 *
 * @since 1.0.0
 */
@Mojo(name = "deploy", requiresProject = false, threadSafe = true)
@Command(name = "deploy")
public final class DeployMojo extends ReleasingMojo {

  @Override
  protected void run(DeployContext context) {
    new Deploy(context, options()).run();
  }
}
