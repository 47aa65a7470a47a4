package io.github.kamalmaven.mojo.proxy;

import io.github.kamalmaven.command.ProxyBootConfig;
import io.github.kamalmaven.mojo.KamalMojo;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The settings of {@link ProxyBootConfigMojo}. */
abstract class BootConfigOptions extends KamalMojo {
  private static final String HTTP_PORT = "80";
  private static final String HTTPS_PORT = "443";
  private static final String LOG_MAX_SIZE = "10m";

  /**
   * Whether kamal-proxy's ports are published on the host. {@code true} or {@code false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.publish", defaultValue = "true")
  @Option(names = "--publish")
  private boolean publish = true;

  /**
   * Addresses of the host to publish the ports on, instead of on all. Example: {@code
   * 192.0.2.1,2001:db8::1}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.publishHostIp")
  @Option(names = "--publish-host-ip")
  private List<String> publishHostIp = List.of();

  /**
   * Port of the host for HTTP. Example: {@code 8080}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.httpPort", defaultValue = HTTP_PORT)
  @Option(names = "--http-port")
  private int httpPort = Integer.parseInt(HTTP_PORT);

  /**
   * Port of the host for HTTPS. Example: {@code 8443}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.httpsPort", defaultValue = HTTPS_PORT)
  @Option(names = "--https-port")
  private int httpsPort = Integer.parseInt(HTTPS_PORT);

  /**
   * How large kamal-proxy's log may become, as Docker writes sizes. Example: {@code 100m}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.logMaxSize", defaultValue = LOG_MAX_SIZE)
  @Option(names = "--log-max-size")
  private String logMaxSize = LOG_MAX_SIZE;

  /**
   * Registry that kamal-proxy's image comes from, instead of Docker Hub. Example: {@code
   * registry.example.com}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.registry")
  @Option(names = "--registry")
  private @Nullable String registry;

  /**
   * What stands before {@code /kamal-proxy} in the image's name; the default is {@code basecamp}.
   * Example: {@code acme}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.repository")
  @Option(names = "--repository")
  private @Nullable String repository;

  /**
   * Version of kamal-proxy; the default is the oldest one that this plugin can work with. Example:
   * {@code v0.9.3}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.imageVersion")
  @Option(names = "--image-version")
  private @Nullable String imageVersion;

  /**
   * Port for kamal-proxy's metrics; there are none unless it is given. Example: {@code 9090}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.metricsPort")
  @Option(names = "--metrics-port")
  private @Nullable Integer metricsPort;

  /**
   * Whether kamal-proxy logs more than usual. {@code true} or {@code false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.debug", defaultValue = "false")
  @Option(names = "--debug")
  private boolean debug;

  /**
   * Further options of {@code docker run}, without their dashes. None by default. Example: {@code
   * label=team=shop,cpus=2}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.dockerOptions")
  @Option(names = "--docker-options", arity = "1..*")
  private List<String> dockerOptions = List.of();

  /** The settings, checked. */
  final ProxyBootConfig config() {
    return new ProxyBootConfig(
        publish,
        publishHostIp,
        httpPort,
        httpsPort,
        logMaxSize,
        Optional.ofNullable(registry),
        Optional.ofNullable(repository),
        Optional.ofNullable(imageVersion),
        Optional.ofNullable(metricsPort),
        debug,
        dockerOptions);
  }
}
