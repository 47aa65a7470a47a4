package io.github.kamalmaven.mojo.registry;

import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.registry.RemoveRegistry;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Logs out of the image registry, on this machine and on the hosts; a local registry is removed.
 *
 * <p>Example: {@code kamal registry remove}.
 *
 * @since 1.0.0
 */
@Mojo(name = "registry-remove", requiresProject = false, threadSafe = true)
@Command(name = "registry remove")
public final class RegistryRemoveMojo extends RegistryMojo {

  @Override
  protected void run(DeployContext context) {
    new RemoveRegistry(context, places()).run();
  }
}
