package io.github.kamalmaven.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Gets tokens that let somebody read a repository, from the server that a registry names.
 *
 * @param endpoint the registry's
 * @param repository that is to be read
 * @param login who asks; nobody gets tokens for what is public
 */
record Tokens(Endpoint endpoint, String repository, Optional<Login> login) {

  /**
   * Gets one.
   *
   * @param challenge names the server
   * @param http asks it
   * @return the value of the header {@code Authorization}; empty if the user is not known there
   */
  Optional<String> get(
      Challenge challenge, BiFunction<URI, Map<String, String>, HttpResponse<byte[]>> http) {
    URI realm = realm(challenge);
    if (!endpoint.maySeePasswords(realm)) {
      throw RegistryFailure.unsafe(endpoint.registry(), realm);
    }
    Map<String, String> headers = new HashMap<>();
    login.ifPresent(user -> headers.put("Authorization", user.basic()));
    HttpResponse<byte[]> response = http.apply(realm, headers);
    if (response.statusCode() == 401 || response.statusCode() == 403) {
      return Optional.empty();
    }
    if (response.statusCode() != 200) {
      throw RegistryFailure.status(endpoint.registry(), response);
    }
    JsonNode answer = Json.of(endpoint.registry(), response.body());
    String token = answer.path("token").asText(answer.path("access_token").asText());
    return Optional.of("Bearer " + token);
  }

  private URI realm(Challenge challenge) {
    String realm = challenge.parameters().getOrDefault("realm", "");
    String service = challenge.parameters().getOrDefault("service", "");
    String scope =
        challenge.parameters().getOrDefault("scope", "repository:" + repository + ":pull");
    try {
      return URI.create(
          realm
              + (realm.contains("?") ? "&" : "?")
              + "service="
              + encoded(service)
              + "&scope="
              + encoded(scope));
    } catch (IllegalArgumentException malformed) {
      throw RegistryFailure.noRegistry(
          endpoint.registry(), "it names no address where tokens are to be had");
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
