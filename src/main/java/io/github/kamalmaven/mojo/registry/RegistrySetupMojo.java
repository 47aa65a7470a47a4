package io.github.kamalmaven.mojo.registry;

import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.registry.SetUpRegistry;
import org.apache.maven.plugins.annotations.Mojo;
import picocli.CommandLine.Command;

/**
 * Logs in to the image registry, on this machine and on the hosts; a local registry is started.
 *
 * <p>Example: {@code kamal registry setup}.
 *
 * @since 1.0.0
 */
@Mojo(name = "registry-setup", requiresProject = false, threadSafe = true)
@Command(name = "registry setup")
public final class RegistrySetupMojo extends RegistryMojo {

  @Override
  protected void run(DeployContext context) {
    new SetUpRegistry(context, places()).run();
  }
}
