package io.github.kamalmaven.mojo.app;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.app.StartApp;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Starts the app's stopped containers of the version again, and gives them traffic.
 *
 * <p>Example: {@code kamal app start --roles workers}.
 *
 * @since 1.0.0
 */
@Mojo(name = "app-start", requiresProject = false, threadSafe = true)
@Command(name = "app start")
public final class AppStartMojo extends KamalMojo {

  @Override
  protected void run(DeployContext context) {
    new StartApp(context).run();
  }
}
