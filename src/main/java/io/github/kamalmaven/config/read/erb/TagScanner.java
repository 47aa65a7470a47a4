package io.github.kamalmaven.config.read.erb;

import io.github.kamalmaven.config.read.erb.ruby.RubyProblem;
import java.util.ArrayList;
import java.util.List;

/** Splits a template at its tags and trims as ERB's mode {@code -} does. */
final class TagScanner {
  private final String template;
  private final List<Chunk> chunks = new ArrayList<>();
  private int position;

  TagScanner(String template) {
    this.template = template;
  }

  List<Chunk> scan() {
    int open = template.indexOf("<%");
    while (open >= 0) {
      if (template.startsWith("<%%", open)) {
        addText(open + 2);
        position = open + 3;
      } else {
        tag(open);
      }
      open = template.indexOf("<%", position);
    }
    addText(template.length());
    return chunks;
  }

  private void addText(int end) {
    if (end > position) {
      chunks.add(new Chunk.Text(template.substring(position, end), position));
    }
    position = end;
  }

  private void tag(int open) {
    boolean trimsBefore = template.startsWith("<%-", open);
    addText(trimsBefore ? startOfIndentation(open) : open);
    int close = close(open);
    boolean trimsAfter = template.charAt(close - 1) == '-' && close - 1 >= open + 2;
    boolean output = template.startsWith("<%=", open);
    boolean comment = template.startsWith("<%#", open);
    int start = open + (trimsBefore || output || comment ? 3 : 2);
    int end = Math.max(start, trimsAfter ? close - 1 : close);
    if (!comment) {
      String code = template.substring(start, end).replace("%%>", "%>");
      chunks.add(new Chunk.Code(code, start, output));
    }
    position = close + 2 + (trimsAfter ? lineEnd(close + 2) : 0);
  }

  /** Blanks between the start of the line and the tag are dropped, anything else stays. */
  private int startOfIndentation(int open) {
    int start = open;
    while (start > position && " \t".indexOf(template.charAt(start - 1)) >= 0) {
      start--;
    }
    return start == 0 || template.charAt(start - 1) == '\n' ? start : open;
  }

  private int close(int open) {
    int close = template.indexOf("%>", open + 2);
    while (close > 0 && template.charAt(close - 1) == '%' && close - 1 >= open + 2) {
      close = template.indexOf("%>", close + 2);
    }
    if (close < 0) {
      throw new RubyProblem(open, "a tag that is not closed: `%>` is missing", "add `%>`", null);
    }
    return close;
  }

  private int lineEnd(int at) {
    if (template.startsWith("\r\n", at)) {
      return 2;
    }
    return template.startsWith("\n", at) ? 1 : 0;
  }
}
