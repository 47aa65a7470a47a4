package io.github.kamalmaven.config.read.yaml;

import io.github.kamalmaven.config.read.text.Position;
import java.util.Map;

/**
 * A single YAML value.
 *
 * @param at where it begins
 * @param type what Ruby takes it for
 * @param text what Ruby's {@code to_s} makes of it; empty for nothing
 * @param written its text in the file, without quotes
 */
public record Scalar(Position at, Type type, String text, String written) implements Node {

  /** What Ruby takes a text without quotes for. */
  public static Type typeOf(String plain) {
    return PlainScalar.of(new Position("", 1, 1), plain).type();
  }

  /** What Ruby takes a scalar for. */
  public enum Type {
    /** Text, and dates, which are text here. */
    TEXT("text"),
    /** {@code :name}. */
    SYMBOL("a symbol"),
    /** A whole number. */
    INTEGER("a number"),
    /** A number with a fraction. */
    FLOAT("a number with a fraction"),
    /** {@code true}, {@code yes}, {@code on} or their opposite. */
    SWITCH("a boolean"),
    /** Nothing at all, {@code ~} or {@code null}. */
    NOTHING("nothing");

    private final String description;

    Type(String description) {
      this.description = description;
    }
  }

  @Override
  public String description() {
    return type.description;
  }

  @Override
  public boolean isBlank() {
    return text.isBlank() || (type == Type.SWITCH && text.equals("false"));
  }

  @Override
  public Object content() {
    return Map.entry(type, text);
  }
}
