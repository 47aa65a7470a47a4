package io.github.kamalmaven.config.read.erb.ruby;

import io.github.kamalmaven.config.read.text.RubyFloat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Ruby's values: {@link Nil}, Boolean, Long, Double, String, {@link Symbol}, {@link Range}, {@link
 * Constant}, {@link Regex}, List and Map.
 */
public final class Values {
  private Values() {}

  /** Ruby's {@code nil}. */
  public enum Nil {
    NIL
  }

  /**
   * A symbol.
   *
   * @param name without colon
   */
  public record Symbol(String name) {}

  /**
   * A class or module.
   *
   * @param name such as {@code File}
   */
  public record Constant(String name) {}

  /**
   * A regular expression.
   *
   * @param pattern in Java's syntax, which is Ruby's for what is common
   */
  public record Regex(String pattern) {}

  /** A value that is known to be a list. */
  @SuppressWarnings("unchecked") // lists are only made here, and hold any value
  public static List<Object> list(Object value) {
    return (List<Object>) value;
  }

  /** Whether a condition holds with this value. */
  public static boolean truthy(Object value) {
    return value != Nil.NIL && !Boolean.FALSE.equals(value);
  }

  /** What {@code blank?} of Ruby on Rails says. */
  static boolean blank(Object value) {
    return !truthy(value)
        || (value instanceof String text && text.isBlank())
        || (value instanceof List<?> list && list.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty());
  }

  /** {@code to_s}. */
  public static String text(Object value) {
    if (value == Nil.NIL) {
      return "";
    }
    if (value instanceof Symbol symbol) {
      return symbol.name();
    }
    if (value instanceof Constant constant) {
      return constant.name();
    }
    if (value instanceof Double number) {
      return RubyFloat.format(number);
    }
    return value instanceof List || value instanceof Map ? inspect(value) : value.toString();
  }

  /** {@code inspect}. */
  static String inspect(Object value) {
    if (value == Nil.NIL) {
      return "nil";
    }
    if (value instanceof String text) {
      return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
    if (value instanceof Symbol symbol) {
      return ":" + symbol.name();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Values::inspect).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(e -> inspect(e.getKey()) + "=>" + inspect(e.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return text(value);
  }
}
