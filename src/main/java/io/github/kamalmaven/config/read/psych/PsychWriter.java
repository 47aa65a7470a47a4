package io.github.kamalmaven.config.read.psych;

import io.github.kamalmaven.config.read.psych.RubyData.Bare;
import io.github.kamalmaven.config.read.psych.RubyData.Fields;
import io.github.kamalmaven.config.read.psych.RubyData.Items;
import io.github.kamalmaven.config.read.psych.RubyData.Text;
import java.util.Map;

/**
 * Writes a YAML document as Psych lays it out: lists as deep as their key, two blanks for anything
 * else, lines folded after 80 columns.
 */
final class PsychWriter {
  private static final int STEP = 2;

  private final StringBuilder out = new StringBuilder("---");

  /** The document, its last line ended. */
  String write(RubyData root) {
    boolean block = isFilled(root);
    out.append(block ? "\n" : " ");
    if (block) {
      block(root, 0);
    } else {
      leaf(root, 0);
    }
    return out.toString();
  }

  private void block(RubyData data, int indent) {
    if (data instanceof Items list) {
      boolean first = true;
      for (RubyData item : list.items()) {
        begin(indent, first);
        out.append('-');
        item(item, indent);
        first = false;
      }
    } else if (data instanceof Fields map) {
      boolean first = true;
      for (Map.Entry<RubyData, RubyData> field : map.fields().entrySet()) {
        begin(indent, first);
        key(field.getKey());
        value(field.getValue(), indent);
        first = false;
      }
    }
  }

  /** The first line of what stands behind a dash has its indentation already. */
  private void begin(int indent, boolean first) {
    if (!first || out.charAt(out.length() - 1) == '\n') {
      out.append(" ".repeat(indent));
    }
  }

  private void item(RubyData item, int indent) {
    if (isFilled(item)) {
      out.append(' ');
      block(item, indent + STEP);
    } else {
      leaf(item, indent);
    }
  }

  private void key(RubyData key) {
    out.append(key instanceof Text text ? PsychText.key(text.text()) : ((Bare) key).written());
    out.append(':');
  }

  private void value(RubyData value, int indent) {
    if (!isFilled(value)) {
      leaf(value, indent);
    } else if (value instanceof Fields map) {
      map.type().ifPresent(type -> out.append(" !").append(type));
      out.append('\n');
      block(value, indent + STEP);
    } else {
      out.append('\n');
      block(value, indent);
    }
  }

  private static boolean isFilled(RubyData data) {
    if (data instanceof Items list) {
      return !list.items().isEmpty();
    }
    return data instanceof Fields map && !map.fields().isEmpty();
  }

  private void leaf(RubyData leaf, int indent) {
    if (leaf instanceof Text text) {
      int column = out.length() - out.lastIndexOf("\n") - 1;
      out.append(' ').append(new PsychText(text.text(), indent + STEP).write(column + 1));
    } else if (leaf instanceof Bare bare) {
      out.append(bare.written().isEmpty() ? "" : " ").append(bare.written());
    } else {
      out.append(leaf instanceof Items ? " []" : " {}");
    }
    out.append('\n');
  }
}
