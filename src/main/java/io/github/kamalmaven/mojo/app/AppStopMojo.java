package io.github.kamalmaven.mojo.app;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.app.StopApp;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Stops the app's containers, after taking them off the proxy.
 *
 * <p>Example: {@code kamal app stop --roles workers}.
 *
 * @since 1.0.0
 */
@Mojo(name = "app-stop", requiresProject = false, threadSafe = true)
@Command(name = "app stop")
public final class AppStopMojo extends KamalMojo {

  @Override
  protected void run(DeployContext context) {
    new StopApp(context).run();
  }
}
