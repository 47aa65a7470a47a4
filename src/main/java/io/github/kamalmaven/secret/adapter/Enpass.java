package io.github.kamalmaven.secret.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.secret.spi.SecretRequest;
import io.github.kamalmaven.secret.spi.ToolAnswer;
import io.github.kamalmaven.secret.spi.ToolCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Enpass, by {@code enpass-cli}. {@code --from} is the directory of the vault.
 *
 * <p>Names are {@code TITLE}, for all passwords of an item, or {@code TITLE/LABEL}. {@code
 * Kamal::Secrets::Adapters::Enpass}.
 */
public final class Enpass extends VaultAdapter {

  /** One that was not asked yet. */
  public Enpass() {
    super(
        new VaultProgram(
            "enpass-cli", "version", "Enpass CLI", "https://github.com/hazcod/enpass-cli"));
  }

  @Override
  public String name() {
    return "enpass";
  }

  @Override
  public boolean needsAccount() {
    return false;
  }

  @Override
  Map<String, String> read(SecretRequest request, Vault vault) {
    Names.of(request);
    String path =
        request
            .from()
            .orElseThrow(
                () ->
                    new KamalException(
                        "Enpass needs --from", null, "Give --from DIRECTORY, that of the vault"));
    ToolCall call = vault.call("-json", "-vault", path, "show").plus(titles(request.names()));
    // It asks for the vault's password itself, unless MASTERPW holds it.
    ToolAnswer answer = vault.machine().ask(call).orElseGet(() -> vault.machine().run(call));
    if (!answer.succeeded()) {
      throw Vault.failure(
          call,
          "Could not read %s from Enpass".formatted(Names.listed(request.names())),
          "Check the vault; where nobody can type its password, set MASTERPW");
    }
    return wanted(vault.parsed(call, answer.output().strip()), request.names(), call);
  }

  /** What is in front of the last slash, each once. */
  private static List<String> titles(List<String> names) {
    return names.stream()
        .map(name -> name.lastIndexOf('/') > 0 ? name.substring(0, name.lastIndexOf('/')) : name)
        .map(title -> title.startsWith("/") ? title.substring(1) : title)
        .distinct()
        .toList();
  }

  private static Map<String, String> wanted(JsonNode items, List<String> names, ToolCall call) {
    Map<String, String> secrets = new LinkedHashMap<>();
    for (JsonNode item : items) {
      String title = item.path("title").asText("");
      String password = item.path("password").asText("");
      String key =
          Stream.of(title, item.path("label").asText(""))
              .filter(part -> !part.isEmpty())
              .collect(Collectors.joining("/"));
      boolean named = names.contains(title) || names.contains(key);
      if (named && !password.isBlank() && secrets.put(key, password) != null) {
        throw Vault.failure(
            call, key + " is present more than once", "Give one of them another title or label");
      }
    }
    List<String> missing = names.stream().filter(name -> !isIn(secrets, name)).toList();
    if (!missing.isEmpty()) {
      throw Vault.failure(
          call,
          "Could not find %s in Enpass".formatted(String.join(", ", missing)),
          "Check these names, which are TITLE or TITLE/LABEL");
    }
    return secrets;
  }

  /** Whether a name is a key, or the title of one. */
  private static boolean isIn(Map<String, String> secrets, String name) {
    return secrets.keySet().stream().anyMatch(key -> (key + "/").startsWith(name + "/"));
  }
}
