package io.github.kamalmaven.operation.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a host told of a container or an image.
 *
 * @param node as told
 */
record Facts(JsonNode node) {
  /** Of something that nothing is known of. */
  static final Facts NONE = new Facts(MissingNode.getInstance());

  /** Reads an object per line; other lines are passed over. */
  static List<Facts> perLine(String text) {
    return text.lines().filter(line -> line.startsWith("{")).map(Facts::parse).toList();
  }

  /** Reads a text; nothing is known if it is no JSON. */
  static Facts parse(String text) {
    try {
      return new Facts(new ObjectMapper().readTree(text));
    } catch (JsonProcessingException broken) {
      return NONE;
    }
  }

  /** A fact: {@code /host/Memory}. */
  JsonNode at(String path) {
    return node.at(path);
  }

  /** A fact as text; empty if there is none. */
  String text(String path) {
    return at(path).asText("");
  }

  /** A list of texts; empty if there is none. */
  List<String> texts(String path) {
    List<String> texts = new ArrayList<>();
    at(path).forEach(item -> texts.add(item.asText("")));
    return texts;
  }

  /** The names of the fields of an object, or of what it has in place of one. */
  List<String> names(String path) {
    List<String> names = new ArrayList<>();
    at(path).fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** The container's name. */
  String name() {
    return text("/name").replaceFirst("^/", "");
  }

  /** The id as listings show it. */
  String shortId() {
    String id = text("/id");
    return id.substring(0, Math.min(12, id.length()));
  }

  /** Whether the container is up. */
  boolean runs() {
    return text("/state").equals("running");
  }
}
