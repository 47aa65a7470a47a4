package io.github.kamalmaven.report.json;

import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * Writes maps, collections, texts, numbers and truth values as JSON. What is an empty {@link
 * Optional} is left out of a map.
 *
 * <p>What it writes can stand in a {@code script} element of HTML as it is: no {@code <} is left in
 * it, nor what old JavaScript takes for a line's end.
 */
final class JsonText {
  private final Appendable out;

  JsonText(Appendable out) {
    this.out = out;
  }

  void write(Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      object(map);
    } else if (value instanceof Collection<?> list) {
      array(list);
    } else if (value instanceof Number || value instanceof Boolean) {
      out.append(value.toString());
    } else {
      text(value.toString());
    }
  }

  private void object(Map<?, ?> map) throws IOException {
    String separator = "{";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Object value = entry.getValue();
      if (value instanceof Optional<?> optional) {
        if (optional.isEmpty()) {
          continue;
        }
        value = optional.get();
      }
      out.append(separator);
      text(entry.getKey().toString());
      out.append(':');
      write(value);
      separator = ",";
    }
    out.append(separator.equals("{") ? "{}" : "}");
  }

  /** Each object of a list has a line of its own, so that files can be compared. */
  private void array(Collection<?> list) throws IOException {
    out.append('[');
    for (Iterator<?> each = list.iterator(); each.hasNext(); ) {
      Object value = each.next();
      if (value instanceof Map) {
        out.append('\n');
      }
      write(value);
      if (each.hasNext()) {
        out.append(',');
      }
    }
    out.append(']');
  }

  private void text(String text) throws IOException {
    out.append('"');
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char one = text.charAt(i);
      if (isEscaped(one)) {
        out.append(text, from, i);
        escaped(one);
        from = i + 1;
      }
    }
    out.append(text, from, text.length());
    out.append('"');
  }

  private static boolean isEscaped(char one) {
    return one < ' '
        || one == '"'
        || one == '\\'
        || one == '<'
        || one == '\u007f'
        || one == '\u2028'
        || one == '\u2029'
        || Character.isSurrogate(one);
  }

  private void escaped(char one) throws IOException {
    switch (one) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\t' -> out.append("\\t");
      default ->
          out.append("\\u")
              .append(Character.forDigit(one >> 12, 16))
              .append(Character.forDigit(one >> 8 & 0xf, 16))
              .append(Character.forDigit(one >> 4 & 0xf, 16))
              .append(Character.forDigit(one & 0xf, 16));
    }
  }
}
