package io.github.kamalmaven.mojo.proxy;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.proxy.ProxyStep;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Removes kamal-proxy's images.
 *
 * <p>Example: {@code kamal proxy remove_image}.
 *
 * @since 1.0.0
 */
@Mojo(name = "proxy-remove-image", requiresProject = false, threadSafe = true)
@Command(name = "proxy remove_image", hidden = true)
public final class ProxyRemoveImageMojo extends KamalMojo {

  @Override
  protected void run(DeployContext context) {
    ProxyStep.REMOVE_IMAGE.run(context);
  }
}
