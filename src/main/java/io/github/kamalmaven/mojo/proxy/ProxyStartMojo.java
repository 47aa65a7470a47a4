package io.github.kamalmaven.mojo.proxy;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.proxy.ProxyStep;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Starts kamal-proxy's containers where they were stopped.
 *
 * <p>Example: {@code kamal proxy start}.
 *
 * @since 1.0.0
 */
@Mojo(name = "proxy-start", requiresProject = false, threadSafe = true)
@Command(name = "proxy start")
public final class ProxyStartMojo extends KamalMojo {

  @Override
  protected void run(DeployContext context) {
    ProxyStep.START.run(context);
  }
}
