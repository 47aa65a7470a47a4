package io.github.kamalmaven.config.read.yaml;

import io.github.kamalmaven.config.read.text.Position;
import io.github.kamalmaven.config.read.text.RubyFloat;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** What Ruby makes of tags: {@code Psych::Visitors::ToRuby#deserialize}. */
final class Tags {
  private Tags() {}

  /**
   * Refuses tags that make objects of Ruby.
   *
   * @throws MalformedYaml if it is one
   */
  static void check(Tag tag, Position at) throws MalformedYaml {
    if (tag.getValue().startsWith("!ruby/") && !isSymbol(tag) && !isText(tag)) {
      throw new MalformedYaml(
          at,
          "YAML: the tag " + tag.getValue() + " stands for an object of Ruby",
          "write texts, numbers, lists and maps only");
    }
  }

  static Scalar scalar(Position at, ScalarNode raw, String value) {
    Tag tag = raw.getTag();
    if (isSymbol(tag)) {
      return new Scalar(at, Scalar.Type.SYMBOL, value, value);
    }
    if (tag.equals(Tag.BINARY) || tag.getValue().equals("!binary")) {
      return text(at, decoded(value));
    }
    boolean quoted = !raw.isPlain() && tag.equals(Tag.STR);
    if (quoted || isText(tag)) {
      return text(at, value);
    }
    Scalar plain = PlainScalar.of(at, value);
    boolean fraction = tag.equals(Tag.FLOAT) || tag.getValue().equals("!float");
    return fraction && plain.type() == Scalar.Type.INTEGER
        ? new Scalar(
            at,
            Scalar.Type.FLOAT,
            RubyFloat.format(Double.parseDouble(plain.text())),
            plain.written())
        : plain;
  }

  private static Scalar text(Position at, String value) {
    return new Scalar(at, Scalar.Type.TEXT, value, value);
  }

  private static boolean isText(Tag tag) {
    return tag.equals(Tag.STR) || tag.getValue().matches("!(str|ruby/string)");
  }

  private static boolean isSymbol(Tag tag) {
    return tag.getValue().matches("!ruby/sym(bol)?");
  }

  private static String decoded(String base64) {
    byte[] bytes = Base64.getMimeDecoder().decode(base64.replaceAll("[^A-Za-z0-9+/]", ""));
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
