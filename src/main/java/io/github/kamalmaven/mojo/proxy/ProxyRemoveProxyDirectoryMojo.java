package io.github.kamalmaven.mojo.proxy;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.proxy.ProxyStep;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Removes kamal-proxy's directory on the hosts.
 *
 * <p>Example: {@code kamal proxy remove_proxy_directory}.
 *
 * @since 1.0.0
 */
@Mojo(name = "proxy-remove-proxy-directory", requiresProject = false, threadSafe = true)
@Command(name = "proxy remove_proxy_directory", hidden = true)
public final class ProxyRemoveProxyDirectoryMojo extends KamalMojo {

  @Override
  protected void run(DeployContext context) {
    ProxyStep.REMOVE_DIRECTORY.run(context);
  }
}
