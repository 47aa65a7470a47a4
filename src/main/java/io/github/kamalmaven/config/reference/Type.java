package io.github.kamalmaven.config.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What kind of value a key has. */
public sealed interface Type
    permits Form, Type.Single, Type.ListOf, Type.MapOf, Type.Part, Type.OneOf {

  /** As the reference writes it. */
  String notation();

  /** A single value. */
  enum Single implements Type {
    /** Text, and what is written like it: numbers and booleans. */
    STRING,
    /** A whole number. */
    INTEGER,
    /** {@code true} or {@code false}. */
    BOOLEAN;

    @Override
    public String notation() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A list.
   *
   * @param item type of its items
   */
  record ListOf(Single item) implements Type {
    @Override
    public String notation() {
      return "list of " + item.notation() + "s";
    }
  }

  /**
   * A map with keys that users choose.
   *
   * @param value type of its values
   */
  record MapOf(Type value) implements Type {
    @Override
    public String notation() {
      return "map of " + value.notation() + (value instanceof Single ? "s" : "");
    }
  }

  /**
   * A section.
   *
   * @param section its name
   */
  record Part(String section) implements Type {
    @Override
    public String notation() {
      return "section " + section;
    }
  }

  /**
   * One of several types.
   *
   * @param types at least two
   */
  record OneOf(List<Type> types) implements Type {
    /** Copies the list. */
    public OneOf {
      types = List.copyOf(types);
    }

    @Override
    public String notation() {
      return types.stream().map(Type::notation).collect(Collectors.joining(" or "));
    }
  }

  /** Reads a notation. */
  static Type parse(String notation) {
    for (Form form : Form.values()) {
      if (form.notation().equals(notation)) {
        return form;
      }
    }
    if (!notation.contains(" or ")) {
      return one(notation);
    }
    return new OneOf(Arrays.stream(notation.split(" or ", -1)).map(Type::parse).toList());
  }

  private static Type one(String notation) {
    if (notation.startsWith("list of ")) {
      return new ListOf(single(notation.substring(8, notation.length() - 1)));
    }
    if (notation.startsWith("map of ")) {
      String value = notation.substring(7);
      return new MapOf(parse(value.endsWith("s") ? value.substring(0, value.length() - 1) : value));
    }
    return notation.startsWith("section ") ? new Part(notation.substring(8)) : single(notation);
  }

  private static Single single(String notation) {
    return Single.valueOf(notation.toUpperCase(Locale.ROOT));
  }
}
