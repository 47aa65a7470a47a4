package io.github.kamalmaven.registry;

import java.net.http.HttpClient;
import java.util.Map;
import java.util.Optional;

/**
 * Asks registries over their HTTP API, version 2: with the user's name and password or with a token
 * that it gets for them, over HTTPS; registries on this machine over plain HTTP too, as Docker
 * does.
 *
 * <p>Goes through the proxy that {@code https_proxy} and {@code no_proxy} name, as Docker does.
 * Safe for use by several threads.
 */
public final class RegistryClient implements ImageLookup {
  private final Map<String, String> environment;
  private final Limits limits;

  /**
   * @param environment variables of the control machine
   */
  public RegistryClient(Map<String, String> environment) {
    this(environment, Limits.USUAL);
  }

  RegistryClient(Map<String, String> environment, Limits limits) {
    this.environment = environment;
    this.limits = limits;
  }

  @Override
  public Optional<RemoteImage> find(ImageReference image, Optional<Login> login) {
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limits.connect())
            .proxy(new EnvironmentProxies(environment))
            .build();
    Transfer transfer = new Transfer(http, limits);
    Endpoint endpoint = Endpoint.of(image.registry(), transfer);
    Conversation conversation = new Conversation(transfer, endpoint, image.repository(), login);
    return Optional.of(new Manifests(conversation, image).read());
  }
}
