package io.github.kamalmaven.secret.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kamalmaven.secret.spi.SecretRequest;
import io.github.kamalmaven.secret.spi.ToolCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Bitwarden Secrets Manager, by {@code bws}.
 *
 * <p>Names are the UUIDs of secrets, or {@code all}, or {@code PROJECT/all} alone; the values come
 * back under the secrets' keys. {@code Kamal::Secrets::Adapters::BitwardenSecretsManager}.
 */
public final class BitwardenSecretsManager extends VaultAdapter {
  private static final String ALL = "all";
  private static final String TITLE = "Bitwarden Secrets Manager";

  /** One that was not asked yet. */
  public BitwardenSecretsManager() {
    super(
        new VaultProgram("bws", TITLE + " CLI", "https://bitwarden.com/help/secrets-manager-cli/"));
  }

  @Override
  public String name() {
    return "bitwarden_secrets_manager";
  }

  @Override
  public List<String> aliases() {
    return List.of("bitwarden-sm");
  }

  @Override
  public boolean needsAccount() {
    return false;
  }

  @Override
  Map<String, String> login(String account, Vault vault) {
    vault.read(
        vault.call("project", "list"),
        "Could not authenticate to %s. Did you set a valid access token?".formatted(TITLE),
        "Set BWS_ACCESS_TOKEN");
    return Map.of();
  }

  @Override
  Map<String, String> read(SecretRequest request, Vault vault) {
    List<String> names = request.fullNames();
    Map<String, String> secrets = new LinkedHashMap<>();
    if (names.isEmpty()) {
      throw Vault.failure(
          vault.call("secret", "list"),
          "You must specify what to retrieve from " + TITLE,
          "Name the UUIDs of secrets, or all, or all and --from PROJECT");
    }
    if (names.size() == 1 && (names.get(0).equals(ALL) || names.get(0).endsWith("/" + ALL))) {
      list(names.get(0), vault).forEach(secret -> put(secret, secrets));
      return secrets;
    }
    for (String uuid : names) {
      put(
          vault.json(
              vault.call("secret", "get", uuid),
              "Could not read %s from %s".formatted(uuid, TITLE),
              "Check the UUID: bws secret list shows all"),
          secrets);
    }
    return secrets;
  }

  private static JsonNode list(String name, Vault vault) {
    ToolCall all = vault.call("secret", "list");
    int slash = name.indexOf("/" + ALL);
    return vault.json(
        slash < 0 ? all : all.plus(name.substring(0, slash)),
        "Could not read secrets from " + TITLE,
        "Check the project: bws project list shows all");
  }

  private static void put(JsonNode secret, Map<String, String> secrets) {
    Json.text(secret.path("value"))
        .ifPresent(value -> secrets.put(secret.path("key").asText(""), value));
  }
}
