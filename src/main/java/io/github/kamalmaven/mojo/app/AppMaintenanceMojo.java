package io.github.kamalmaven.mojo.app;

import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.app.Maintenance;
import java.time.Duration;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Lets the proxy answer with a maintenance page in place of the app.
 *
 * <p>Example: {@code kamal app maintenance --message "Back at 10 o'clock"}.
 *
 * @since 1.0.0
 */
@Mojo(name = "app-maintenance", requiresProject = false, threadSafe = true)
@Command(name = "app maintenance")
public final class AppMaintenanceMojo extends KamalMojo {

  /**
   * How long to wait for requests under way, in seconds. The default is {@code drain_timeout} of
   * the configuration, which is 30 unless set. Example: {@code 5}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.drainTimeout")
  @Option(names = "--drain-timeout")
  private @Nullable Long drainTimeout;

  /**
   * What the page says. The proxy's own words by default. Example: {@code Back at noon}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.message")
  @Option(names = "--message")
  private @Nullable String message;

  @Override
  protected void run(DeployContext context) {
    Optional<Duration> drain = Optional.ofNullable(drainTimeout).map(Duration::ofSeconds);
    new Maintenance(context).begin(drain, Optional.ofNullable(message));
  }
}
