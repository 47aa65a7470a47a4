package io.github.kamalmaven.mojo.proxy;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.proxy.ProxyStep;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Stops kamal-proxy's containers: their hosts serve nothing until they are started again.
 *
 * <p>Example: {@code kamal proxy stop --hosts web-1.example.com}.
 *
 * @since 1.0.0
 */
@Mojo(name = "proxy-stop", requiresProject = false, threadSafe = true)
@Command(name = "proxy stop")
public final class ProxyStopMojo extends KamalMojo {

  @Override
  protected void run(DeployContext context) {
    ProxyStep.STOP.run(context);
  }
}
