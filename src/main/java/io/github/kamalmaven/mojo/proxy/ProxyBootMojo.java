package io.github.kamalmaven.mojo.proxy;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.proxy.BootProxy;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Boots kamal-proxy where it does not run.
 *
 * <p>Example: {@code kamal proxy boot}.
 *
 * @since 1.0.0
 */
@Mojo(name = "proxy-boot", requiresProject = false, threadSafe = true)
@Command(name = "proxy boot")
public final class ProxyBootMojo extends KamalMojo {

  @Override
  protected void run(DeployContext context) {
    new BootProxy(context).run();
  }
}
