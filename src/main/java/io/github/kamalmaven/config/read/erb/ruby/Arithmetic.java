package io.github.kamalmaven.config.read.erb.ruby;

import io.github.kamalmaven.config.read.erb.ruby.Values.Constant;
import io.github.kamalmaven.config.read.erb.ruby.Values.Moment;
import io.github.kamalmaven.config.read.erb.ruby.Values.Nil;
import io.github.kamalmaven.config.read.erb.ruby.Values.Regex;
import io.github.kamalmaven.config.read.erb.ruby.Values.Symbol;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/** Operators with two sides. */
public final class Arithmetic {
  private Arithmetic() {}

  /**
   * Applies one.
   *
   * @param at offset in the template, for errors
   */
  public static Object apply(Scope scope, int at, String operator, Object left, Object right) {
    Object value =
        switch (operator) {
          case "==" -> equal(left, right);
          case "===" -> matches(scope, at, left, right);
          case "!=" -> !equal(left, right);
          case "=~" -> find(scope, at, left, right);
          case "!~" -> find(scope, at, left, right) == Nil.NIL;
          case "<", ">", "<=", ">=", "<=>" -> compared(operator, left, right);
          default -> computed(at, operator, left, right);
        };
    if (value == Unknown.UNKNOWN) {
      throw new RubyProblem(
          at,
          "cannot apply `%s` to %s and %s"
              .formatted(operator, Values.nameOf(left), Values.nameOf(right)));
    }
    return scope.pay(at, value);
  }

  private enum Unknown {
    UNKNOWN
  }

  /** Whether {@code ==} holds. */
  public static boolean equal(Object left, Object right) {
    if (left instanceof Number a && right instanceof Number b) {
      boolean whole = left instanceof Long && right instanceof Long;
      return whole ? left.equals(right) : a.doubleValue() == b.doubleValue();
    }
    return left.equals(right);
  }

  /** Whether a value fits what {@code when} names. */
  public static boolean matches(Scope scope, int at, Object pattern, Object value) {
    if (pattern instanceof Constant) {
      throw new RubyProblem(at, "a class in `when`");
    }
    if (pattern instanceof Regex) {
      return find(scope, at, value instanceof Symbol s ? s.name() : value, pattern) != Nil.NIL;
    }
    if (pattern instanceof Range range) {
      return value instanceof Number number
          && range.first() <= number.doubleValue()
          && number.doubleValue() <= range.last();
    }
    return equal(pattern, value);
  }

  private static Object find(Scope scope, int at, Object left, Object right) {
    if (left instanceof String text && right instanceof Regex regex) {
      Matcher matcher =
          Patterns.compiled(at, regex).matcher(new BoundedText(text, at, scope.budget()));
      return matcher.find() ? (Object) (long) matcher.start() : Nil.NIL;
    }
    if (left instanceof Regex && right instanceof String) {
      return find(scope, at, right, left);
    }
    boolean nothing = left == Nil.NIL || right == Nil.NIL;
    return nothing ? Nil.NIL : Unknown.UNKNOWN;
  }

  private static Object compared(String operator, Object left, Object right) {
    int order;
    if (left instanceof Long a && right instanceof Long b) {
      order = Long.compare(a, b);
    } else if (left instanceof Number a && right instanceof Number b) {
      order = Double.compare(a.doubleValue(), b.doubleValue());
    } else if (left instanceof String a && right instanceof String b) {
      order = Integer.signum(a.compareTo(b));
    } else if (left instanceof Symbol a && right instanceof Symbol b) {
      order = Integer.signum(a.name().compareTo(b.name()));
    } else if (left instanceof Moment a && right instanceof Moment b) {
      order = a.time().compareTo(b.time());
    } else if (left instanceof List<?> a && right instanceof List<?> b) {
      return lists(operator, a, b);
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

  private static Object lists(String operator, List<?> left, List<?> right) {
    if (!operator.equals("<=>")) {
      return Unknown.UNKNOWN;
    }
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      Object order = compared(operator, left.get(i), right.get(i));
      if (!order.equals(0L)) {
        return order;
      }
    }
    return (long) Integer.compare(left.size(), right.size());
  }

  private static Object computed(int at, String operator, Object left, Object right) {
    if (left instanceof Long a && right instanceof Long b) {
      return whole(operator, a, b);
    }
    if (left instanceof Number a && right instanceof Number b) {
      return fraction(operator, a.doubleValue(), b.doubleValue());
    }
    if (left instanceof String text) {
      return text(at, operator, text, right);
    }
    if (left instanceof Moment moment && right instanceof Long many) {
      return shifted(operator, moment, many);
    }
    return left instanceof List<?> list ? list(at, operator, list, right) : Unknown.UNKNOWN;
  }

  private static Object whole(String operator, long a, long b) {
    if (b == 0 && (operator.equals("/") || operator.equals("%"))) {
      return Unknown.UNKNOWN;
    }
    try {
      return switch (operator) {
        case "+" -> Math.addExact(a, b);
        case "-" -> Math.subtractExact(a, b);
        case "*" -> Math.multiplyExact(a, b);
        case "/" -> Math.floorDiv(a, b);
        case "%" -> Math.floorMod(a, b);
        case "**" -> power(a, b);
        case "&" -> a & b;
        case "|" -> a | b;
        default -> Unknown.UNKNOWN;
      };
    } catch (ArithmeticException tooLarge) {
      return Unknown.UNKNOWN;
    }
  }

  private static Object power(long base, long exponent) {
    if (exponent < 0 || exponent > 63) {
      return Unknown.UNKNOWN;
    }
    long result = 1;
    for (int i = 0; i < exponent; i++) {
      result = Math.multiplyExact(result, base);
    }
    return result;
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

  private static Object text(int at, String operator, String text, Object right) {
    if (operator.equals("*") && right instanceof Long times && times >= 0) {
      Budget.check(at, (double) text.length() * times);
      return text.isEmpty() ? "" : text.repeat(times.intValue());
    }
    if (operator.equals("%")) {
      return Format.of(at, text, right instanceof List<?> list ? list : List.of(right));
    }
    boolean joins = operator.equals("+") || operator.equals("<<");
    if (joins && right instanceof String other) {
      Budget.check(at, (double) text.length() + other.length());
      return text + other;
    }
    return Unknown.UNKNOWN;
  }

  private static Object shifted(String operator, Moment moment, long many) {
    ChronoUnit unit = moment.day() ? ChronoUnit.DAYS : ChronoUnit.SECONDS;
    return switch (operator) {
      case "+" -> new Moment(moment.time().plus(many, unit), moment.day());
      case "-" -> new Moment(moment.time().minus(many, unit), moment.day());
      default -> Unknown.UNKNOWN;
    };
  }

  private static Object list(int at, String operator, List<?> list, Object right) {
    if (operator.equals("<<")) {
      Values.list(list).add(right);
      return list;
    }
    if (operator.equals("*")) {
      return repeated(at, list, right);
    }
    if (!(right instanceof List<?> other)) {
      return Unknown.UNKNOWN;
    }
    List<Object> result = new ArrayList<>(list);
    Set<Object> others = new LinkedHashSet<>(other);
    switch (operator) {
      case "+" -> result.addAll(other);
      case "-" -> result.removeIf(others::contains);
      case "&" -> result.removeIf(item -> !others.contains(item));
      case "|" -> result.addAll(other);
      default -> {
        return Unknown.UNKNOWN;
      }
    }
    boolean unique = operator.equals("&") || operator.equals("|");
    return unique ? new ArrayList<>(new LinkedHashSet<>(result)) : result;
  }

  private static Object repeated(int at, List<?> list, Object right) {
    if (right instanceof String separator) {
      return Values.join(list, separator);
    }
    if (!(right instanceof Long times) || times < 0) {
      return Unknown.UNKNOWN;
    }
    Budget.check(at, (double) list.size() * times);
    List<Object> result = new ArrayList<>();
    for (int i = 0; i < times && !list.isEmpty(); i++) {
      result.addAll(list);
    }
    return result;
  }
}
