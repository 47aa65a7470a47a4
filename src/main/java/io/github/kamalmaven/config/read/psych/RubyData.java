package io.github.kamalmaven.config.read.psych;

import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.read.yaml.Node;
import io.github.kamalmaven.config.read.yaml.Scalar;
import io.github.kamalmaven.config.read.yaml.Sequence;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value as Ruby holds it. */
public sealed interface RubyData {

  /** What YAML says, read as Ruby reads it. */
  static RubyData of(Node node) {
    if (node instanceof Mapping mapping) {
      Map<RubyData, RubyData> fields = new LinkedHashMap<>();
      mapping.entries().forEach((key, entry) -> fields.put(new Text(key), of(entry.value())));
      return new Fields(Optional.empty(), fields);
    }
    if (node instanceof Sequence list) {
      return new Items(list.items().stream().map(RubyData::of).toList());
    }
    Scalar scalar = (Scalar) node;
    return switch (scalar.type()) {
      case TEXT -> new Text(scalar.text());
      case SYMBOL -> new Bare(":" + scalar.text());
      case INTEGER, SWITCH, NOTHING -> new Bare(scalar.text());
      case FLOAT -> new Bare(fraction(scalar.text()));
    };
  }

  /** A list of texts. */
  static RubyData texts(List<String> texts) {
    return new Items(texts.stream().<RubyData>map(Text::new).toList());
  }

  /** The value as a YAML document. */
  default String toYaml() {
    return new PsychWriter().write(this);
  }

  private static String fraction(String text) {
    return switch (text) {
      case "Infinity" -> ".inf";
      case "-Infinity" -> "-.inf";
      case "NaN" -> ".nan";
      default -> text;
    };
  }

  /**
   * Text.
   *
   * @param text may be empty
   */
  record Text(String text) implements RubyData {}

  /**
   * What is written without quotes: a number, a boolean, a symbol, nothing.
   *
   * @param written such as {@code 22}, {@code true} or {@code :fatal}; empty for nothing
   */
  record Bare(String written) implements RubyData {}

  /**
   * A list.
   *
   * @param items in order
   */
  record Items(List<RubyData> items) implements RubyData {
    /** Copies the list. */
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * A map or an object.
   *
   * @param type tag of an object; absent for a map
   * @param fields in order
   */
  record Fields(Optional<String> type, Map<RubyData, RubyData> fields) implements RubyData {
    /** Copies the map, keeping its order. */
    public Fields {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }
}
