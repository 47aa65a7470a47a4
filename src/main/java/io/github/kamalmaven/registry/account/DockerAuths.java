package io.github.kamalmaven.registry.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.registry.RegistryName;
import io.github.kamalmaven.shell.Sensitive;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Docker's {@code config.json}.
 *
 * @param place the file, for people
 * @param content its content
 */
record DockerAuths(String place, JsonNode content) {

  /** The program that keeps the passwords of a registry: {@code docker-credential-}name. */
  Optional<String> helper(RegistryName registry) {
    return content.path("credHelpers").properties().stream()
        .filter(entry -> registry.isMeantBy(entry.getKey()))
        .map(entry -> entry.getValue().asText())
        .findFirst()
        .or(() -> Optional.of(content.path("credsStore").asText()))
        .filter(name -> !name.isBlank());
  }

  /** Whether the file itself holds a password for a registry. */
  boolean holds(RegistryName registry) {
    return entry(registry).isPresent();
  }

  /** The account that the file itself holds. */
  Optional<Account> find(RegistryName registry) {
    return entry(registry).map(entry -> account(registry, entry));
  }

  /** A program that keeps passwords leaves empty entries in the file. */
  private Optional<JsonNode> entry(RegistryName registry) {
    return content.path("auths").properties().stream()
        .filter(entry -> registry.isMeantBy(entry.getKey()))
        .map(Map.Entry::getValue)
        .filter(
            entry ->
                Stream.of("auth", "password", "identitytoken").anyMatch(key -> has(entry, key)))
        .findFirst();
  }

  private static boolean has(JsonNode entry, String key) {
    return !entry.path(key).asText().isBlank();
  }

  private Account account(RegistryName registry, JsonNode entry) {
    if (has(entry, "identitytoken")) {
      throw new IdentityToken(registry, place);
    }
    String pair = has(entry, "auth") ? decoded(registry, entry.path("auth").asText()) : "";
    int colon = pair.indexOf(':');
    String user = colon > 0 ? pair.substring(0, colon) : entry.path("username").asText();
    String password = colon > 0 ? pair.substring(colon + 1) : entry.path("password").asText();
    if (user.isEmpty() || password.isEmpty()) {
      throw broken(registry);
    }
    return new Account(
        Sensitive.of(user), Sensitive.of(password), Account.Origin.DOCKER, "Docker's " + place);
  }

  private String decoded(RegistryName registry, String auth) {
    try {
      String pair = new String(Base64.getDecoder().decode(auth), StandardCharsets.UTF_8);
      return pair.replace("\0", "");
    } catch (IllegalArgumentException malformed) {
      throw broken(registry);
    }
  }

  private KamalException broken(RegistryName registry) {
    return new KamalException(
        "What Docker has kept of the login to " + registry + " is no user and password",
        place,
        "log in anew with docker login" + (registry.isHub() ? "" : " " + registry.host()));
  }
}
