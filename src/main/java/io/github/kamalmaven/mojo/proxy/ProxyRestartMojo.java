package io.github.kamalmaven.mojo.proxy;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.proxy.RestartProxy;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Stops kamal-proxy's containers and starts them again, as they are.
 *
 * <p>Example: {@code kamal proxy restart}.
 *
 * @since 1.0.0
 */
@Mojo(name = "proxy-restart", requiresProject = false, threadSafe = true)
@Command(name = "proxy restart")
public final class ProxyRestartMojo extends KamalMojo {

  @Override
  protected void run(DeployContext context) {
    new RestartProxy(context).run();
  }
}
