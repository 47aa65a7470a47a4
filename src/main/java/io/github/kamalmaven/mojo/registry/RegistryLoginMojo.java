package io.github.kamalmaven.mojo.registry;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.registry.LoginRegistry;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Logs in to the image registry, on this machine and on the hosts.
 *
 * <p>{@code kamal registry login}.
 *
 * @since 0.1.0
 */
@Mojo(name = "registry-login", requiresProject = false, threadSafe = true)
@Command(name = "registry login")
public final class RegistryLoginMojo extends KamalMojo {

  /**
   * Do not log in on this machine. {@code true} or {@code false}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "kamal.skipLocal", defaultValue = "false")
  @Option(names = {"-L", "--skip-local"})
  private boolean skipLocal;

  /**
   * Do not log in on the hosts. {@code true} or {@code false}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "kamal.skipRemote", defaultValue = "false")
  @Option(names = {"-R", "--skip-remote"})
  private boolean skipRemote;

  @Override
  protected void run(DeployContext context) {
    new LoginRegistry(context, skipLocal, skipRemote).run();
  }
}
