package io.github.kamalmaven.mojo.registry;

import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.registry.LogoutRegistry;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Logs out of the image registry, on this machine and on the hosts.
 *
 * <p>Example: {@code kamal registry logout}.
 *
 * @since 1.0.0
 */
@Mojo(name = "registry-logout", requiresProject = false, threadSafe = true)
@Command(name = "registry logout")
public final class RegistryLogoutMojo extends RegistryMojo {

  @Override
  protected void run(DeployContext context) {
    new LogoutRegistry(context, places()).run();
  }
}
