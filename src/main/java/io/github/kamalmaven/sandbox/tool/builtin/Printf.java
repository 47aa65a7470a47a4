package io.github.kamalmaven.sandbox.tool.builtin;

import io.github.kamalmaven.sandbox.shell.Call;
import io.github.kamalmaven.sandbox.shell.Tool;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** {@code printf}, with the conversions for strings, numbers and escaped text. */
final class Printf implements Tool {

  @Override
  public int run(Call call) throws IOException {
    if (call.arguments().isEmpty()) {
      return call.fail(2, "usage: printf format [arguments]");
    }
    Deque<String> values = new ArrayDeque<>(call.arguments().subList(1, call.arguments().size()));
    StringBuilder out = new StringBuilder();
    int before;
    do {
      before = values.size();
      out.append(format(call.arguments().get(0), values));
    } while (!values.isEmpty() && values.size() < before);
    call.print(out.toString());
    return 0;
  }

  private static String format(String format, Deque<String> values) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < format.length()) {
      int percent = format.indexOf('%', i);
      if (percent < 0) {
        return out.append(Escapes.decode(format.substring(i))).toString();
      }
      out.append(Escapes.decode(format.substring(i, percent)));
      int end = percent + 1;
      while (end < format.length() - 1 && "-+ 0123456789.".indexOf(format.charAt(end)) >= 0) {
        end++;
      }
      char conversion = end < format.length() ? format.charAt(end) : '%';
      String flags = format.substring(Math.min(percent + 1, end), end);
      out.append(conversion == '%' ? "%" : convert(conversion, flags, values));
      i = end + 1;
    }
    return out.toString();
  }

  private static String convert(char conversion, String flags, Deque<String> values) {
    String value = values.isEmpty() ? "" : values.pop();
    return switch (conversion) {
      case 'd', 'i', 'u' -> String.format("%" + flags + "d", number(value));
      case 'x' -> String.format("%" + flags + "x", number(value));
      case 'b' -> Escapes.decode(value);
      case 'c' -> value.isEmpty() ? "" : value.substring(0, 1);
      default -> String.format("%" + flags + "s", value);
    };
  }

  private static long number(String value) {
    try {
      return value.isBlank() ? 0 : Long.parseLong(value.strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
