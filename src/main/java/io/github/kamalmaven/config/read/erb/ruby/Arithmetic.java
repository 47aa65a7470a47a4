package io.github.kamalmaven.config.read.erb.ruby;

import io.github.kamalmaven.config.read.erb.ruby.Values.Nil;
import io.github.kamalmaven.config.read.erb.ruby.Values.Regex;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Operators with two sides. */
public final class Arithmetic {
  private Arithmetic() {}

  /**
   * Applies one.
   *
   * @param at offset in the template, for errors
   */
  public static Object apply(int at, String operator, Object left, Object right) {
    Object value =
        switch (operator) {
          case "==" -> equal(left, right);
          case "===" -> matches(left, right);
          case "!=" -> !equal(left, right);
          case "=~" -> find(left, right);
          case "!~" -> find(left, right) == Nil.NIL;
          case "<", ">", "<=", ">=", "<=>" -> compared(operator, left, right);
          default -> computed(operator, left, right);
        };
    if (value == Unknown.UNKNOWN) {
      throw new RubyProblem(
          at,
          "cannot apply `%s` to %s and %s"
              .formatted(operator, Methods.nameOf(left), Methods.nameOf(right)));
    }
    return value;
  }

  private enum Unknown {
    UNKNOWN
  }

  static boolean equal(Object left, Object right) {
    return (left instanceof Number a && right instanceof Number b)
        ? a.doubleValue() == b.doubleValue()
        : left.equals(right);
  }

  /** Whether a value fits what {@code when} names. */
  public static boolean matches(Object pattern, Object value) {
    if (pattern instanceof Regex) {
      return find(value, pattern) != Nil.NIL;
    }
    if (pattern instanceof Range range && value instanceof Long number) {
      return range.first() <= number && number <= range.last();
    }
    return equal(pattern, value);
  }

  private static Object find(Object left, Object right) {
    if (left instanceof String text && right instanceof Regex regex) {
      Matcher matcher = Pattern.compile(regex.pattern(), Pattern.MULTILINE).matcher(text);
      return matcher.find() ? (Object) (long) matcher.start() : Nil.NIL;
    }
    return Nil.NIL;
  }

  private static Object compared(String operator, Object left, Object right) {
    int order;
    if (left instanceof Number a && right instanceof Number b) {
      order = Double.compare(a.doubleValue(), b.doubleValue());
    } else if (left instanceof String a && right instanceof String b) {
      order = Integer.signum(a.compareTo(b));
    } else {
      return Unknown.UNKNOWN;
    }
    return switch (operator) {
      case "<" -> order < 0;
      case ">" -> order > 0;
      case "<=" -> order <= 0;
      case ">=" -> order >= 0;
      default -> (long) order;
    };
  }

  private static Object computed(String operator, Object left, Object right) {
    if (left instanceof Long a && right instanceof Long b) {
      return whole(operator, a, b);
    }
    if (left instanceof Number a && right instanceof Number b) {
      return fraction(operator, a.doubleValue(), b.doubleValue());
    }
    if (left instanceof String text) {
      return text(operator, text, right);
    }
    if (left instanceof List<?> list) {
      return list(operator, list, right);
    }
    return Unknown.UNKNOWN;
  }

  private static Object whole(String operator, long a, long b) {
    if (b == 0 && (operator.equals("/") || operator.equals("%"))) {
      return Unknown.UNKNOWN;
    }
    return switch (operator) {
      case "+" -> a + b;
      case "-" -> a - b;
      case "*" -> a * b;
      case "/" -> Math.floorDiv(a, b);
      case "%" -> Math.floorMod(a, b);
      case "**" -> b < 0 ? Unknown.UNKNOWN : (Object) (long) Math.pow((double) a, (double) b);
      default -> Unknown.UNKNOWN;
    };
  }

  private static Object fraction(String operator, double a, double b) {
    return switch (operator) {
      case "+" -> a + b;
      case "-" -> a - b;
      case "*" -> a * b;
      case "/" -> a / b;
      case "%" -> a - b * Math.floor(a / b);
      case "**" -> Math.pow(a, b);
      default -> Unknown.UNKNOWN;
    };
  }

  private static Object text(String operator, String text, Object right) {
    if (operator.equals("*") && right instanceof Long times && times >= 0 && times < Range.LIMIT) {
      return text.repeat(times.intValue());
    }
    boolean joins = operator.equals("+") || operator.equals("<<");
    return joins && right instanceof String other ? text + other : Unknown.UNKNOWN;
  }

  private static Object list(String operator, List<?> list, Object right) {
    if (operator.equals("<<")) {
      Values.list(list).add(right);
      return list;
    }
    List<Object> result = new ArrayList<>(list);
    if (!(right instanceof List<?> other)) {
      return operator.equals("*") && right instanceof String separator
          ? Methods.join(list, separator)
          : Unknown.UNKNOWN;
    }
    Set<Object> others = new LinkedHashSet<>(other);
    switch (operator) {
      case "+" -> result.addAll(other);
      case "-" -> result.removeIf(others::contains);
      case "&" -> result.removeIf(item -> !others.contains(item));
      case "|" -> {
        result.addAll(other);
        return new ArrayList<>(new LinkedHashSet<>(result));
      }
      default -> {
        return Unknown.UNKNOWN;
      }
    }
    return result;
  }
}
