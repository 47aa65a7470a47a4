package io.github.kamalmaven.sandbox.docker.template;

import java.util.List;
import java.util.Map;

/** Writes maps, lists, strings, numbers, booleans and {@link Nil} as JSON. */
public final class Json {

  private Json() {}

  /**
   * Writes a value on one line.
   *
   * @param value the value
   * @return its JSON
   */
  public static String compact(Object value) {
    return write(value, "", "");
  }

  /**
   * Writes a value on many lines, indented by four blanks as Docker does.
   *
   * @param value the value
   * @return its JSON
   */
  public static String pretty(Object value) {
    return write(value, "\n", "    ");
  }

  private static String write(Object value, String newline, String step) {
    if (value instanceof Map<?, ?> map) {
      StringBuilder out = new StringBuilder();
      String inner = newline.isEmpty() ? "" : newline + step;
      map.forEach(
          (key, child) ->
              out.append(out.length() == 0 ? "" : ",")
                  .append(inner)
                  .append(quote(String.valueOf(key)))
                  .append(newline.isEmpty() ? ":" : ": ")
                  .append(write(child, inner, step)));
      return map.isEmpty() ? "{}" : "{" + out + newline + "}";
    }
    if (value instanceof List<?> list) {
      StringBuilder out = new StringBuilder();
      String inner = newline.isEmpty() ? "" : newline + step;
      for (Object child : list) {
        out.append(out.length() == 0 ? "" : ",").append(inner).append(write(child, inner, step));
      }
      return list.isEmpty() ? "[]" : "[" + out + newline + "]";
    }
    if (value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    return value instanceof Nil ? "null" : quote(value.toString());
  }

  private static String quote(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        case '\r' -> out.append("\\r");
        default -> out.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
      }
    }
    return out.append('"').toString();
  }
}
