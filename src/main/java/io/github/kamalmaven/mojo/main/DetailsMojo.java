package io.github.kamalmaven.mojo.main;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.main.Details;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Shows all containers: those of kamal-proxy, of the app and of the accessories.
 *
 * <p>Example: {@code kamal details --roles web}.
 *
 * @since 1.0.0
 */
@Mojo(name = "details", requiresProject = false, threadSafe = true)
@Command(name = "details")
public final class DetailsMojo extends KamalMojo {

  @Override
  protected void run(DeployContext context) {
    new Details(context).run();
  }
}
