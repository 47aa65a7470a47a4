package io.github.kamalmaven.sandbox.docker.template;

import java.util.LinkedHashMap;

/**
 * The fields of what is a struct in Docker: unlike with a plain map, asking for one that it does
 * not have is an error.
 */
public final class Fields extends LinkedHashMap<String, Object> {

  private static final long serialVersionUID = 1L;

  private final String type;

  /**
   * A struct without fields.
   *
   * @param type the name of its type in Docker, for messages
   */
  public Fields(String type) {
    this.type = type;
  }

  /**
   * Adds a field.
   *
   * @param name its name
   * @param value its value
   * @return this
   */
  public Fields with(String name, Object value) {
    put(name, value);
    return this;
  }

  /** What Go says of a field that is not there: listings have a type, facts are a plain map. */
  String missing(String name) {
    return type.startsWith("*")
        ? "can't evaluate field " + name + " in type " + type
        : "map has no entry for key \"" + name + "\"";
  }
}
