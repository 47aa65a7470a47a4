package io.github.kamalmaven.secret.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kamalmaven.secret.spi.SecretRequest;
import io.github.kamalmaven.secret.spi.ToolAnswer;
import io.github.kamalmaven.secret.spi.ToolCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Passbolt, by {@code passbolt}.
 *
 * <p>Names are {@code [FOLDER/...]NAME}; the passwords come back under {@code NAME}. {@code
 * Kamal::Secrets::Adapters::Passbolt}.
 */
public final class Passbolt extends VaultAdapter {

  /** One that was not asked yet. */
  public Passbolt() {
    super(
        new VaultProgram(
            "passbolt", "Passbolt CLI", "https://github.com/passbolt/go-passbolt-cli#install"));
  }

  @Override
  public String name() {
    return "passbolt";
  }

  @Override
  public boolean needsAccount() {
    return false;
  }

  @Override
  Map<String, String> login(String account, Vault vault) {
    ToolCall verify = vault.call("verify");
    // It asks for what was not configured.
    ToolAnswer answer = vault.machine().ask(verify).orElseGet(() -> vault.machine().run(verify));
    if (!answer.succeeded()) {
      throw Vault.failure(
          verify,
          "Failed to login to Passbolt",
          "Call passbolt configure --serverAddress ... --userPrivateKeyFile ... --userPassword ...");
    }
    return Map.of();
  }

  @Override
  Map<String, String> read(SecretRequest request, Vault vault) {
    List<String> names = Names.of(request);
    PassboltFolders folders = PassboltFolders.of(names, vault);
    ToolCall call =
        vault
            .call("list", "resources", "--filter", filter(names, folders))
            .plus(folders.ids().stream().flatMap(id -> List.of("--folder", id).stream()).toList())
            .plus("--column", "name", "--column", "password", "--json");
    JsonNode found =
        vault.json(
            call,
            "Could not read %s from Passbolt".formatted(Names.listed(names)),
            "Check these names, and that the password of your key is configured");
    Map<String, String> secrets = new LinkedHashMap<>();
    for (JsonNode resource : found) {
      put(resource.path("name").asText(""), resource.path("password"), secrets, call);
    }
    List<String> missing =
        names.stream().map(Names::last).filter(name -> !secrets.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      throw Vault.failure(
          call,
          "Could not find the following secrets in Passbolt: " + String.join(", ", missing),
          "Check these names: passbolt list resources shows all");
    }
    return secrets;
  }

  /** The folder is lost: two of one name could not be told apart. */
  private static void put(
      String name, JsonNode password, Map<String, String> secrets, ToolCall call) {
    String before = secrets.put(name, password.asText(""));
    if (before != null && !Objects.equals(before, password.asText(""))) {
      throw Vault.failure(
          call,
          name + " is present more than once in Passbolt",
          "Fetch the secrets of each folder by themselves");
    }
  }

  private static String filter(List<String> names, PassboltFolders folders) {
    return names.stream()
        .map(
            name ->
                folders
                    .idOf(name)
                    .map(id -> "(" + PassboltFolders.named(Names.last(name), id) + ")")
                    .orElse(PassboltFolders.named(name)))
        .collect(Collectors.joining(" || "));
  }
}
