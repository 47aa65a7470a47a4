package io.github.kamalmaven.mojo.main;

import io.github.kamalmaven.mojo.ConfirmedMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.main.Upgrade;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Brings hosts from Kamal 1 to Kamal 2: kamal-proxy instead of Traefik, accessories in its network.
 *
 * <p>Example: {@code kamal upgrade --rolling}. Hosts serve nothing meanwhile.
 *
 * @since 1.0.0
 */
@Mojo(name = "upgrade", requiresProject = false, threadSafe = true)
@Command(name = "upgrade")
public final class UpgradeMojo extends ConfirmedMojo {

  /**
   * One host after the other instead of all at once. {@code true} or {@code false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.rolling", defaultValue = "false")
  @Option(names = "--rolling")
  private boolean rolling;

  @Override
  protected String question() {
    return "This will replace Traefik with kamal-proxy and restart all accessories";
  }

  @Override
  protected void run(DeployContext context) {
    new Upgrade(context, rolling).run();
  }
}
