package io.github.kamalmaven.mojo.app;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.app.shown.AppVersion;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Shows the version of the app that runs on each host.
 *
 * <p>Example: {@code kamal app version --quiet}.
 *
 * @since 1.0.0
 */
@Mojo(name = "app-version", requiresProject = false, threadSafe = true)
@Command(name = "app version")
public final class AppVersionMojo extends KamalMojo {

  @Override
  protected void run(DeployContext context) {
    new AppVersion(context).run();
  }
}
