package io.github.kamalmaven.config.read;

import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.read.yaml.Node;
import io.github.kamalmaven.config.read.yaml.Scalar;
import io.github.kamalmaven.config.read.yaml.Sequence;
import java.util.stream.Collectors;

/**
 * Lists and maps as Ruby's {@code inspect} writes them: what Kamal makes of them where it wants
 * text.
 */
final class RubyText {
  private RubyText() {}

  static String of(Node node) {
    if (node instanceof Mapping mapping) {
      return mapping.entries().entrySet().stream()
          .map(entry -> quoted(entry.getKey()) + "=>" + of(entry.getValue().value()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (node instanceof Sequence list) {
      return list.items().stream().map(RubyText::of).collect(Collectors.joining(", ", "[", "]"));
    }
    return node instanceof Scalar scalar ? scalar(scalar) : "";
  }

  private static String scalar(Scalar scalar) {
    return switch (scalar.type()) {
      case TEXT -> quoted(scalar.text());
      case SYMBOL -> ":" + scalar.text();
      case NOTHING -> "nil";
      case INTEGER, FLOAT, SWITCH -> scalar.text();
    };
  }

  private static String quoted(String text) {
    String escaped =
        text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\t", "\\t")
            .replace("#{", "\\#{");
    return "\"" + escaped + "\"";
  }
}
