package io.github.kamalmaven.secret.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kamalmaven.secret.spi.ToolCall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The folders in which secrets of Passbolt are, by path.
 *
 * @param byPath their ids
 */
record PassboltFolders(Map<String, String> byPath) {

  /** Copies the map, keeping its order. */
  PassboltFolders {
    byPath = Collections.unmodifiableMap(new LinkedHashMap<>(byPath));
  }

  /**
   * Looks the folders of secrets up, those at the top in one call.
   *
   * @param names of the secrets, with their folders
   * @throws io.github.kamalmaven.KamalException if there is one that does not exist
   */
  static PassboltFolders of(List<String> names, Vault vault) {
    List<String> paths =
        names.stream()
            .filter(name -> name.contains("/"))
            .map(name -> name.substring(0, name.lastIndexOf('/')))
            .distinct()
            .toList();
    Map<String, String> found = new LinkedHashMap<>();
    if (paths.isEmpty()) {
      return new PassboltFolders(found);
    }
    List<String> tops = paths.stream().map(path -> path.split("/", 2)[0]).distinct().toList();
    String top = tops.stream().map(PassboltFolders::named).collect(Collectors.joining(" || "));
    ToolCall call = call(top, vault);
    for (JsonNode folder : list(call, vault)) {
      found.putIfAbsent(folder.path("name").asText(""), folder.path("id").asText(""));
    }
    paths.forEach(path -> descend(path, vault, found));
    List<String> missing = paths.stream().filter(path -> !found.containsKey(path)).toList();
    if (!missing.isEmpty()) {
      throw Vault.failure(
          call,
          "Could not find the following folders in Passbolt: " + String.join(", ", missing),
          "Check these names: passbolt list folders shows all");
    }
    return new PassboltFolders(found);
  }

  private static void descend(String path, Vault vault, Map<String, String> found) {
    List<String> segments = new ArrayList<>(List.of(path.split("/")));
    String parent = segments.remove(0);
    for (String name : segments) {
      String child = parent + "/" + name;
      if (!found.containsKey(parent)) {
        return;
      }
      if (!found.containsKey(child)) {
        for (JsonNode folder : list(call(named(name, found.get(parent)), vault), vault)) {
          found.putIfAbsent(child, folder.path("id").asText(""));
        }
      }
      parent = child;
    }
  }

  private static ToolCall call(String filter, Vault vault) {
    return vault.call("list", "folders", "--filter", filter, "--json");
  }

  private static JsonNode list(ToolCall call, Vault vault) {
    return vault.json(
        call,
        "Could not read folders from Passbolt",
        "Check that the password of your key is configured");
  }

  /** The ids of all of them, in the order found. */
  List<String> ids() {
    return List.copyOf(byPath.values());
  }

  /** The id of the folder that a secret is in, if it is in one. */
  Optional<String> idOf(String name) {
    int slash = name.lastIndexOf('/');
    return slash < 0 ? Optional.empty() : Optional.ofNullable(byPath.get(name.substring(0, slash)));
  }

  /** A condition on a name. */
  static String named(String name) {
    return "Name == " + quoted(name);
  }

  /** A condition on a name in a folder. */
  static String named(String name, String folder) {
    return named(name) + " && FolderParentID == " + quoted(folder);
  }

  /** A text in the language of filters, CEL. */
  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
