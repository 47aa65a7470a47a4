package io.github.kamalmaven.mojo.proxy;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.proxy.ProxyDetails;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Shows kamal-proxy's containers.
 *
 * <p>Example: {@code kamal proxy details}.
 *
 * @since 1.0.0
 */
@Mojo(name = "proxy-details", requiresProject = false, threadSafe = true)
@Command(name = "proxy details")
public final class ProxyDetailsMojo extends KamalMojo {

  @Override
  protected void run(DeployContext context) {
    new ProxyDetails(context).run();
  }
}
