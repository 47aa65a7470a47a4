package io.github.kamalmaven.sandbox.shell.word;

import io.github.kamalmaven.sandbox.shell.Variables;
import java.util.List;

/** Evaluates integer arithmetic with C's operators, from the weakest binding to the strongest. */
final class Calculation {

  private static final List<List<String>> LEVELS =
      List.of(
          List.of("||"),
          List.of("&&"),
          List.of("==", "!="),
          List.of("<=", ">=", "<", ">"),
          List.of("+", "-"),
          List.of("*", "/", "%"));

  private final String text;
  private final Variables variables;
  private int position;

  Calculation(String text, Variables variables) {
    this.text = text;
    this.variables = variables;
  }

  long result() {
    long value = binary(0);
    skipSpaces();
    if (position < text.length()) {
      throw new NumberFormatException("expecting EOF");
    }
    return value;
  }

  private long binary(int level) {
    if (level == LEVELS.size()) {
      return unary();
    }
    long value = binary(level + 1);
    String operator = take(LEVELS.get(level));
    while (!operator.isEmpty()) {
      value = apply(operator, value, binary(level + 1));
      operator = take(LEVELS.get(level));
    }
    return value;
  }

  private static long apply(String operator, long left, long right) {
    return switch (operator) {
      case "||" -> left != 0 || right != 0 ? 1 : 0;
      case "&&" -> left != 0 && right != 0 ? 1 : 0;
      case "==" -> left == right ? 1 : 0;
      case "!=" -> left != right ? 1 : 0;
      case "<=" -> left <= right ? 1 : 0;
      case ">=" -> left >= right ? 1 : 0;
      case "<" -> left < right ? 1 : 0;
      case ">" -> left > right ? 1 : 0;
      case "+" -> left + right;
      case "-" -> left - right;
      case "*" -> left * right;
      case "/" -> left / right;
      default -> left % right;
    };
  }

  private long unary() {
    String sign = take(List.of("-", "+", "!", "("));
    switch (sign) {
      case "-" -> {
        return -unary();
      }
      case "+" -> {
        return unary();
      }
      case "!" -> {
        return unary() == 0 ? 1 : 0;
      }
      case "(" -> {
        long value = binary(0);
        if (take(List.of(")")).isEmpty()) {
          throw new NumberFormatException("expecting ')'");
        }
        return value;
      }
      default -> {
        return primary();
      }
    }
  }

  private long primary() {
    int start = position;
    while (position < text.length()
        && (Character.isLetterOrDigit(text.charAt(position)) || text.charAt(position) == '_')) {
      position++;
    }
    String name = text.substring(start, position);
    if (name.isEmpty()) {
      throw new NumberFormatException("expecting primary");
    }
    String number =
        Character.isDigit(name.charAt(0)) ? name : variables.get(name).orElse("0").strip();
    return Long.parseLong(number.isEmpty() ? "0" : number);
  }

  private String take(List<String> operators) {
    skipSpaces();
    for (String operator : operators) {
      if (text.startsWith(operator, position)) {
        position += operator.length();
        return operator;
      }
    }
    return "";
  }

  private void skipSpaces() {
    while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
      position++;
    }
  }
}
