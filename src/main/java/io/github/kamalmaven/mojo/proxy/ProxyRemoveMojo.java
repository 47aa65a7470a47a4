package io.github.kamalmaven.mojo.proxy;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.proxy.RemoveProxy;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Removes kamal-proxy's containers, images and files from the hosts, unless others need it.
 *
 * <p>Example: {@code kamal proxy remove --hosts web-3.example.com}.
 *
 * @since 1.0.0
 */
@Mojo(name = "proxy-remove", requiresProject = false, threadSafe = true)
@Command(name = "proxy remove")
public final class ProxyRemoveMojo extends KamalMojo {

  /**
   * Remove it even where other deployments are installed, which are not served any longer then.
   * {@code true} or {@code false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.force", defaultValue = "false")
  @Option(names = "--force")
  private boolean force;

  @Override
  protected void run(DeployContext context) {
    new RemoveProxy(context, force).run();
  }
}
