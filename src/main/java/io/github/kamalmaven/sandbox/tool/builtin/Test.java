package io.github.kamalmaven.sandbox.tool.builtin;

import io.github.kamalmaven.sandbox.disk.Disk;
import io.github.kamalmaven.sandbox.disk.Facts;
import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.Tool;
import io.github.kamalmaven.sandbox.shell.ToolFailure;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code test} and {@code [}. */
final class Test implements Tool {

  private static final int ERROR = 2;

  @Override
  public int run(Call call) throws IOException {
    List<String> words = call.arguments();
    if (call.name().equals("[")) {
      if (words.isEmpty() || !words.get(words.size() - 1).equals("]")) {
        throw new ToolFailure(ERROR, "missing ]");
      }
      words = words.subList(0, words.size() - 1);
    }
    return disjunction(call, words) ? 0 : 1;
  }

  private static boolean disjunction(Call call, List<String> words) throws IOException {
    for (String operator : List.of("-o", "-a")) {
      int at = words.size() > 3 ? words.indexOf(operator) : -1;
      if (at > 0 && at < words.size() - 1) {
        boolean left = disjunction(call, words.subList(0, at));
        boolean right = disjunction(call, words.subList(at + 1, words.size()));
        return operator.equals("-o") ? left || right : left && right;
      }
    }
    return expression(call, words);
  }

  private static boolean expression(Call call, List<String> words) throws IOException {
    switch (words.size()) {
      case 0 -> {
        return false;
      }
      case 1 -> {
        return !words.get(0).isEmpty();
      }
      case 2 -> {
        return words.get(0).equals("!")
            ? words.get(1).isEmpty()
            : unary(call, words.get(0), words.get(1));
      }
      case 3 -> {
        return words.get(0).equals("!")
            ? !expression(call, words.subList(1, 3))
            : binary(words.get(0), words.get(1), words.get(2));
      }
      default -> {
        if (words.get(0).equals("!")) {
          return !disjunction(call, words.subList(1, words.size()));
        }
        throw new ToolFailure(ERROR, words.get(words.size() - 1) + ": unexpected operator");
      }
    }
  }

  private static boolean unary(Call call, String operator, String operand) throws ToolFailure {
    Disk disk = call.disk();
    Optional<Facts> facts = disk.facts(call.path(operand));
    return switch (operator) {
      case "-n" -> !operand.isEmpty();
      case "-z" -> operand.isEmpty();
      case "-e", "-r", "-w" -> facts.isPresent();
      case "-f" -> facts.filter(f -> !f.directory()).isPresent();
      case "-d" -> facts.filter(Facts::directory).isPresent();
      case "-s" -> facts.filter(f -> f.size() > 0).isPresent();
      case "-x" -> facts.filter(f -> (f.mode() & 0111) != 0).isPresent();
      case "-h", "-L", "-t", "-S", "-p" -> false;
      default -> throw new ToolFailure(ERROR, operator + ": unexpected operator");
    };
  }

  private static boolean binary(String left, String operator, String right) throws ToolFailure {
    return switch (operator) {
      case "=", "==" -> left.equals(right);
      case "!=" -> !left.equals(right);
      case "-a" -> !left.isEmpty() && !right.isEmpty();
      case "-o" -> !left.isEmpty() || !right.isEmpty();
      case "-eq" -> number(left) == number(right);
      case "-ne" -> number(left) != number(right);
      case "-lt" -> number(left) < number(right);
      case "-le" -> number(left) <= number(right);
      case "-gt" -> number(left) > number(right);
      case "-ge" -> number(left) >= number(right);
      default -> throw new ToolFailure(ERROR, operator + ": unexpected operator");
    };
  }

  private static long number(String text) throws ToolFailure {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      throw new ToolFailure(ERROR, "Illegal number: " + text);
    }
  }
}
