package io.github.kamalmaven.mojo.registry;

import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.registry.LoginRegistry;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Logs in to the image registry, on this machine and on the hosts.
 *
 * <p>Example: {@code kamal registry login --skip-local}.
 *
 * @since 1.0.0
 */
@Mojo(name = "registry-login", requiresProject = false, threadSafe = true)
@Command(name = "registry login")
public final class RegistryLoginMojo extends RegistryMojo {

  @Override
  protected void run(DeployContext context) {
    new LoginRegistry(context, places()).run();
  }
}
