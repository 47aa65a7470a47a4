package io.github.kamalmaven.mojo.app;

import io.github.kamalmaven.mojo.options.SwitchingMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.app.BootApp;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Boots the app on its hosts, or boots it again where it runs, without downtime.
 *
 * <p>Example: {@code kamal app boot --roles workers}.
 *
 * @since 1.0.0
 */
@Mojo(name = "app-boot", requiresProject = false, threadSafe = true)
@Command(name = "app boot")
public final class AppBootMojo extends SwitchingMojo {

  @Override
  protected void run(DeployContext context) {
    new BootApp(context).run();
  }
}
