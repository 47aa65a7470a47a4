package io.github.kamalmaven.mojo.proxy;

import io.github.kamalmaven.mojo.ConfirmedMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.main.UpgradeProxy;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Puts kamal-proxy in the place of Traefik or of an older kamal-proxy, and serves the app again.
 *
 * <p>Example: {@code kamal proxy upgrade --rolling}. Each host serves nothing meanwhile.
 *
 * @since 1.0.0
 */
@Mojo(name = "proxy-upgrade", requiresProject = false, threadSafe = true)
@Command(name = "proxy upgrade", hidden = true)
public final class ProxyUpgradeMojo extends ConfirmedMojo {

  /**
   * One host after the other instead of all at once, with the hooks around each. {@code true} or
   * {@code false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.rolling", defaultValue = "false")
  @Option(names = "--rolling")
  private boolean rolling;

  @Override
  protected String question() {
    return "This will cause a brief outage on each host. Are you sure?";
  }

  @Override
  protected void run(DeployContext context) {
    new UpgradeProxy(context, rolling).run();
  }
}
