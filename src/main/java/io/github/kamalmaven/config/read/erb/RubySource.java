package io.github.kamalmaven.config.read.erb;

import io.github.kamalmaven.config.read.text.Template;
import java.util.List;

/**
 * A template as a program of Ruby that tells for each part of the result which chunk it came from.
 *
 * <p>Every piece of code stays on its line, so that Ruby's errors name the line of the template.
 */
final class RubySource {
  private final Template template;
  private final StringBuilder source = new StringBuilder();
  private int line = 1;
  private int wanted = 1;
  private int position;

  private RubySource(Template template) {
    this.template = template;
  }

  /** The program; it writes to {@code _erbout}. */
  static String of(Template template, List<Chunk> chunks) {
    RubySource writer = new RubySource(template);
    for (int i = 0; i < chunks.size(); i++) {
      writer.add(i, chunks.get(i));
    }
    return writer.source.toString();
  }

  private void add(int index, Chunk chunk) {
    if (chunk instanceof Chunk.Text text) {
      goTo(text.offset());
      source.append("_erbout.text(").append(index).append("); ");
    } else if (chunk instanceof Chunk.Code code) {
      goTo(code.offset());
      source
          .append(code.output() ? "_erbout.value(" + index + ", ((" : "")
          .append(code.text())
          .append(code.output() ? ").to_s)); " : "; ");
      line += (int) code.text().chars().filter(c -> c == '\n').count();
    }
  }

  private void goTo(int offset) {
    for (; position < offset; position++) {
      wanted += template.text().charAt(position) == '\n' ? 1 : 0;
    }
    source.append("\n".repeat(Math.max(0, wanted - line)));
    line = Math.max(line, wanted);
  }
}
