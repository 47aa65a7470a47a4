package io.github.kamalmaven.surface;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A JSON Schema that the site publishes. */
public final class Schema {
  private static final Path DIRECTORY = Path.of("src/site/markdown/resources");
  private static final List<String> BRANCHES = List.of("allOf", "anyOf", "oneOf");

  private final String name;
  private final JsonNode root;

  /**
   * @param name such as {@code status}
   */
  public Schema(String name) {
    this.name = name;
    try {
      root = new ObjectMapper().readTree(Files.readString(file()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Path file() {
    return DIRECTORY.resolve(name + ".schema.json");
  }

  /** What does not follow it, a message each. */
  public List<String> violations(String json) throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(root)
        .validate(new ObjectMapper().readTree(json))
        .stream()
        .map(Object::toString)
        .toList();
  }

  /**
   * A line for each key that can be: its path and, if it is for programs to read, the type.
   *
   * @param typed whether a reader depends on the types
   */
  Set<String> keys(boolean typed) {
    Set<String> keys = new TreeSet<>();
    walk(root, "", typed, keys, Set.of());
    return keys;
  }

  private void walk(JsonNode node, String path, boolean typed, Set<String> keys, Set<String> seen) {
    if (node.has("$ref")) {
      String reference = node.get("$ref").textValue();
      if (!seen.contains(reference)) {
        Set<String> more = new TreeSet<>(seen);
        more.add(reference);
        walk(resolved(reference), path, typed, keys, more);
      }
      return;
    }
    BRANCHES.forEach(one -> node.path(one).forEach(it -> walk(it, path, typed, keys, seen)));
    walkBelow(node, path, typed, keys, seen);
  }

  private void walkBelow(
      JsonNode node, String path, boolean typed, Set<String> keys, Set<String> seen) {
    node.path("properties")
        .properties()
        .forEach(
            one -> {
              String below = path + "/" + one.getKey();
              keys.add(name + " " + below + (typed ? type(one.getValue()) : ""));
              walk(one.getValue(), below, typed, keys, seen);
            });
    if (node.path("items").isObject()) {
      walk(node.get("items"), path + "[]", typed, keys, seen);
    }
    node.path("patternProperties").forEach(it -> walk(it, path + "/*", typed, keys, seen));
    if (node.path("additionalProperties").isObject()) {
      walk(node.get("additionalProperties"), path + "/*", typed, keys, seen);
    }
  }

  private String type(JsonNode node) {
    if (node.has("$ref")) {
      return type(resolved(node.get("$ref").textValue()));
    }
    if (node.has("const")) {
      return " " + node.get("const");
    }
    return node.has("enum") ? " string" : " " + node.path("type").asText();
  }

  private JsonNode resolved(String reference) {
    return root.at(reference.substring(1));
  }
}
