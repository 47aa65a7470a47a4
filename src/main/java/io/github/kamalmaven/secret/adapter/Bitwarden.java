package io.github.kamalmaven.secret.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.secret.spi.SecretRequest;
import io.github.kamalmaven.secret.spi.ToolCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Bitwarden, by {@code bw}.
 *
 * <p>Names are {@code ITEM[/FIELD]}; without a field the password of a login is meant, else all
 * custom fields. {@code Kamal::Secrets::Adapters::Bitwarden}.
 */
public final class Bitwarden extends VaultAdapter {
  private static final String FAILED = "Failed to login to and unlock Bitwarden";

  /** One that nobody is logged in to. */
  public Bitwarden() {
    super(new VaultProgram("bw", "Bitwarden CLI", "https://bitwarden.com/help/cli/"));
  }

  @Override
  public String name() {
    return "bitwarden";
  }

  @Override
  Map<String, String> login(String account, Vault vault) {
    String status = status(vault);
    if (status.equals("unauthenticated")) {
      vault.login(
          vault.call("login", account),
          FAILED,
          "Call bw login before, and set BW_SESSION to what bw unlock --raw prints");
      status = status(vault);
    }
    Vault open = vault;
    if (status.equals("locked")) {
      String session =
          vault.login(
              vault.call("unlock", "--raw"),
              FAILED,
              "Set BW_SESSION to what bw unlock --raw prints");
      open = vault.with(session.isEmpty() ? Map.of() : Map.of("BW_SESSION", session));
      status = status(open);
    }
    if (!status.equals("unlocked")) {
      throw Vault.failure(open.call("status"), FAILED, "Its status is %s".formatted(status));
    }
    open.read(
        open.call("sync"), "Failed to sync Bitwarden", "Check the network, or bw config server");
    return open.session();
  }

  private static String status(Vault vault) {
    return vault
        .json(vault.call("status"), FAILED, "Call bw status yourself to see why")
        .path("status")
        .asText("");
  }

  @Override
  Map<String, String> read(SecretRequest request, Vault vault) {
    Map<String, String> secrets = new LinkedHashMap<>();
    items(Names.of(request))
        .forEach(
            (name, fields) -> {
              ToolCall call = vault.call("get", "item", name);
              Item item =
                  new Item(
                      name,
                      call,
                      vault.json(
                          call,
                          "Could not read " + name + " from Bitwarden",
                          "Check the name: bw list items --search shows what there is"));
              fields.forEach(field -> secrets.putAll(item.values(field)));
            });
    return secrets;
  }

  /** The fields by item; more than the first two segments of a name do not count. */
  private static Map<String, List<Optional<String>>> items(List<String> names) {
    Map<String, List<Optional<String>>> items = new LinkedHashMap<>();
    for (String name : names) {
      String[] segments = name.split("/", 3);
      items
          .computeIfAbsent(segments[0], item -> new ArrayList<>())
          .add(segments.length > 1 ? Optional.of(segments[1]) : Optional.empty());
    }
    return items;
  }

  private record Item(String name, ToolCall call, JsonNode json) {

    Map<String, String> values(Optional<String> field) {
      if (field.isPresent()) {
        return values(List.of(field.get()));
      }
      Optional<String> password = Json.text(json.path("login").path("password"));
      if (password.isPresent()) {
        return Map.of(name, password.get());
      }
      List<String> all = new ArrayList<>();
      json.path("fields").forEach(one -> all.add(one.path("name").asText("")));
      if (all.isEmpty()) {
        throw failure(
            "Item %s is not a login type item and no fields were specified".formatted(name),
            "Name a field: %s/FIELD".formatted(name));
      }
      return values(all);
    }

    private Map<String, String> values(List<String> fields) {
      Map<String, String> values = new LinkedHashMap<>();
      for (String field : fields) {
        Json.text(named(field).path("value"))
            .ifPresent(value -> values.put(name + "/" + field, value));
      }
      return values;
    }

    private JsonNode named(String field) {
      List<String> there = new ArrayList<>();
      for (JsonNode one : json.path("fields")) {
        if (one.path("name").asText("").equals(field)) {
          return one;
        }
        there.add(one.path("name").asText(""));
      }
      throw failure(
          "Could not find field %s in item %s in Bitwarden".formatted(field, name),
          there.isEmpty()
              ? "The item has no custom fields"
              : "Its custom fields are " + String.join(", ", there));
    }

    private KamalException failure(String what, String remedy) {
      return Vault.failure(call, what, remedy);
    }
  }
}
