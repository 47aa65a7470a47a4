package io.github.kamalmaven.secret.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.secret.spi.SecretRequest;
import io.github.kamalmaven.secret.spi.ToolCall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * 1Password, by {@code op}.
 *
 * <p>Names are {@code VAULT/ITEM[/SECTION]/FIELD}, with or without {@code op://} in front; without
 * a field the password is meant, without any name all fields of the item that {@code --from} says.
 * {@code Kamal::Secrets::Adapters::OnePassword}.
 */
public final class OnePassword extends VaultAdapter {
  private static final String SCHEME = "op://";

  /** One that nobody is logged in to. */
  public OnePassword() {
    super(
        new VaultProgram(
            "op", "1Password CLI", "https://developer.1password.com/docs/cli/get-started/"));
  }

  @Override
  public String name() {
    return "one_password";
  }

  @Override
  public List<String> aliases() {
    return List.of("1password");
  }

  @Override
  Map<String, String> login(String account, Vault vault) {
    if (vault.agrees(vault.call("account", "get", "--account", account))) {
      return Map.of();
    }
    String session =
        vault.login(
            vault.call("signin", "--account", account, "--force", "--raw"),
            "Failed to login to 1Password",
            "Sign in before, or set OP_SERVICE_ACCOUNT_TOKEN");
    if (session.isEmpty()) {
      return Map.of();
    }
    // Kamal gives it as --session, which every process on the machine can read.
    return account.matches("\\w+")
        ? Map.of("OP_SESSION", session, "OP_SESSION_" + account, session)
        : Map.of("OP_SESSION", session);
  }

  @Override
  Map<String, String> read(SecretRequest request, Vault vault) {
    String account = request.account().orElse("");
    Map<String, String> secrets = new LinkedHashMap<>();
    items(request)
        .forEach(
            (item, fields) -> secrets.putAll(values(item.get(vault, account, fields), fields)));
    return secrets;
  }

  /** The items with the fields that are wanted, in order, vault by vault. */
  private static Map<Item, List<String>> items(SecretRequest request) {
    if (request.names().isEmpty()) {
      return Map.of(Item.of(segments(request.from().orElse(""))), List.of());
    }
    Map<String, Map<Item, List<String>>> vaults = new LinkedHashMap<>();
    for (String name : request.fullNames()) {
      List<String> segments = segments(name);
      Item item = Item.of(segments);
      List<String> path = segments.subList(2, segments.size());
      vaults
          .computeIfAbsent(item.vault(), vault -> new LinkedHashMap<>())
          .computeIfAbsent(item, it -> new ArrayList<>())
          .add(path.isEmpty() ? "password" : String.join(".", path));
    }
    Map<Item, List<String>> items = new LinkedHashMap<>();
    vaults.values().forEach(items::putAll);
    return items;
  }

  private static List<String> segments(String name) {
    return Arrays.asList(plain(name).split("/"));
  }

  private static String plain(String name) {
    return name.startsWith(SCHEME) ? name.substring(SCHEME.length()) : name;
  }

  /** The values by reference: {@code op} answers with an object for one field, else an array. */
  private static Map<String, String> values(JsonNode answer, List<String> fields) {
    JsonNode found = fields.isEmpty() ? answer.path("fields") : answer;
    Map<String, String> values = new LinkedHashMap<>();
    for (JsonNode field : found.isObject() ? List.of(found) : found) {
      String reference = plain(field.path("reference").asText(""));
      String key =
          reference.endsWith("/password")
              ? reference.substring(0, reference.length() - "/password".length())
              : reference;
      Json.text(field.path("value"))
          .filter(value -> !key.isEmpty())
          .ifPresent(value -> values.put(key, value));
    }
    return values;
  }

  private record Item(String vault, String name) {
    static Item of(List<String> segments) {
      if (segments.size() < 2) {
        String given = String.join("/", segments);
        throw new KamalException(
            "1Password needs a vault and an item, but was given "
                + (given.isEmpty() ? "nothing" : given),
            null,
            "Name VAULT/ITEM/FIELD, or give --from VAULT/ITEM");
      }
      return new Item(segments.get(0), segments.get(1));
    }

    JsonNode get(Vault vault, String account, List<String> fields) {
      ToolCall call =
          vault.call(
              "item", "get", name, "--vault", this.vault, "--format", "json", "--account", account);
      String labels =
          fields.stream().map(field -> "label=" + field).collect(Collectors.joining(","));
      String wanted = fields.isEmpty() ? "" : String.join(", ", fields) + " ";
      return vault.json(
          fields.isEmpty() ? call : call.plus("--fields", labels),
          "Could not read %sfrom %s in the %s 1Password vault".formatted(wanted, name, this.vault),
          "Check these names, and that " + account + " may read them");
    }
  }
}
