package io.github.kamalmaven.mojo.proxy;

import io.github.kamalmaven.mojo.ConfirmedMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.proxy.RebootProxy;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Makes kamal-proxy's containers anew, with today's version and settings.
 *
 * <p>Example: {@code kamal proxy reboot --rolling}. Each host serves nothing for a moment.
 *
 * @since 1.0.0
 */
@Mojo(name = "proxy-reboot", requiresProject = false, threadSafe = true)
@Command(name = "proxy reboot")
public final class ProxyRebootMojo extends ConfirmedMojo {

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
    new RebootProxy(context, rolling).run();
  }
}
