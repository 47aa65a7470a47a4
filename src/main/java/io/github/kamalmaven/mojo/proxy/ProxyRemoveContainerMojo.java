package io.github.kamalmaven.mojo.proxy;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.proxy.ProxyStep;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Removes kamal-proxy's stopped containers.
 *
 * <p>Example: {@code kamal proxy remove_container}.
 *
 * @since 1.0.0
 */
@Mojo(name = "proxy-remove-container", requiresProject = false, threadSafe = true)
@Command(name = "proxy remove_container", hidden = true)
public final class ProxyRemoveContainerMojo extends KamalMojo {

  @Override
  protected void run(DeployContext context) {
    ProxyStep.REMOVE_CONTAINER.run(context);
  }
}
