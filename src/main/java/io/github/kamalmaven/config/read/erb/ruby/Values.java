package io.github.kamalmaven.config.read.erb.ruby;

import io.github.kamalmaven.config.read.text.RubyFloat;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Ruby's values: {@link Nil}, Boolean, Long, Double, String, {@link Symbol}, {@link Range}, {@link
 * Constant}, {@link Regex}, {@link Moment}, List and Map.
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
   * @param pattern in Ruby's syntax, which is Java's for what is common
   */
  public record Regex(String pattern) {}

  /**
   * A point in time, or a day.
   *
   * @param time with its zone
   * @param day whether only its day counts
   */
  public record Moment(ZonedDateTime time, boolean day) {}

  /** A value that is known to be a list. */
  @SuppressWarnings("unchecked") // lists are only made here, and hold any value
  public static List<Object> list(Object value) {
    return (List<Object>) value;
  }

  /** A value that is known to be a hash. */
  @SuppressWarnings("unchecked") // maps are only made here, and hold any value
  public static Map<Object, Object> map(Object value) {
    return (Map<Object, Object>) value;
  }

  /** Characters or items. */
  public static long size(Object value) {
    if (value instanceof String text) {
      return text.length();
    }
    if (value instanceof List<?> list) {
      return list.size();
    }
    return value instanceof Map<?, ?> map ? map.size() : 0;
  }

  /** Whether a condition holds with this value. */
  public static boolean truthy(Object value) {
    return value != Nil.NIL && !Boolean.FALSE.equals(value);
  }

  /** What {@code blank?} of Ruby on Rails says. */
  public static boolean blank(Object value) {
    return !truthy(value)
        || (value instanceof String text && text.isBlank())
        || (value instanceof List<?> list && list.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty());
  }

  /** What an error calls a value: its kind, never its content, which may be secret. */
  public static String nameOf(Object value) {
    if (value == Nil.NIL) {
      return "nil";
    }
    if (value instanceof Constant constant) {
      return constant.name();
    }
    if (value instanceof String) {
      return "text";
    }
    if (value instanceof Number) {
      return "a number";
    }
    if (value instanceof List || value instanceof Range) {
      return "a list";
    }
    if (value instanceof Map) {
      return "a hash";
    }
    return value instanceof Boolean ? "a boolean" : "a value";
  }

  /** The texts of a list and of the lists in it, with something between them. */
  public static String join(List<?> list, String separator) {
    return list.stream()
        .map(item -> item instanceof List<?> inner ? join(inner, separator) : text(item))
        .collect(Collectors.joining(separator));
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
    if (value instanceof Moment moment) {
      return Strftime.text(moment);
    }
    return value instanceof List || value instanceof Map ? inspect(value) : value.toString();
  }

  /** {@code inspect}. */
  public static String inspect(Object value) {
    if (value == Nil.NIL) {
      return "nil";
    }
    if (value instanceof String text) {
      return Quoted.inspect(text);
    }
    if (value instanceof Symbol symbol) {
      return ":" + Quoted.symbol(symbol.name());
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
