package io.github.kamalmaven.sandbox.tool.system;

import io.github.kamalmaven.sandbox.shell.ToolFailure;
import java.util.ArrayList;
import java.util.List;

/** Splits the input of {@code xargs}: at blanks, with quotes and backslashes as in a shell. */
final class XargsInput {

  private final String text;
  private final List<String> items = new ArrayList<>();
  private final StringBuilder item = new StringBuilder();
  private boolean started;

  XargsInput(String text) {
    this.text = text;
  }

  List<String> items() throws ToolFailure {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        end();
      } else {
        started = true;
        i = take(c, i);
      }
      i++;
    }
    end();
    return items;
  }

  /** Takes a character or a quoted piece; gives where its last character is. */
  private int take(char c, int i) throws ToolFailure {
    if (c == '\'' || c == '"') {
      int close = text.indexOf(c, i + 1);
      int line = text.indexOf('\n', i);
      if (close < 0 || (line >= 0 && line < close)) {
        String kind = c == '"' ? "double" : "single";
        throw new ToolFailure(
            1,
            "unmatched "
                + kind
                + " quote; by default quotes are special to xargs unless you use the -0 option");
      }
      item.append(text, i + 1, close);
      return close;
    }
    if (c == '\\' && i + 1 < text.length()) {
      item.append(text.charAt(i + 1));
      return i + 1;
    }
    item.append(c);
    return i;
  }

  private void end() {
    if (started) {
      items.add(item.toString());
      item.setLength(0);
      started = false;
    }
  }
}
