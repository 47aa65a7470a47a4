package io.github.kamalmaven.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Settings of the kamal-proxy container itself.
 *
 * <p>{@code Kamal::Configuration::Proxy::Run}.
 *
 * @param httpPort published for HTTP
 * @param httpsPort published for HTTPS
 * @param metricsPort port of its metrics, if they are wanted
 * @param debug whether it logs more
 * @param logMaxSize limit of its log, such as {@code 10m}; empty for no limit
 * @param publish whether ports are published at all
 * @param bindIps addresses they are published on; none means all
 * @param registry where its image comes from, absent for Docker Hub
 * @param repository its image
 * @param version its image's tag
 * @param options further flags of {@code docker run}, in order
 */
public record ProxyRun(
    int httpPort,
    int httpsPort,
    Optional<Integer> metricsPort,
    boolean debug,
    String logMaxSize,
    boolean publish,
    List<String> bindIps,
    Optional<String> registry,
    String repository,
    String version,
    Map<String, Value> options) {

  /** The oldest kamal-proxy that Kamal 2.12 works with, and the one it starts. */
  public static final String MINIMUM_VERSION = "v0.9.2";

  /** Copies the collections, keeping their order. */
  public ProxyRun {
    bindIps = List.copyOf(bindIps);
    options = Ordered.copyOf(options);
  }

  /** The image: {@code [registry/]repository:version}. */
  public String image() {
    return registry.map(r -> r + "/").orElse("") + repository + ":" + version;
  }
}
