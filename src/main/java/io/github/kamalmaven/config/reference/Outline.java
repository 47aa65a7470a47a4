package io.github.kamalmaven.config.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Texts under names, and further outlines under others.
 *
 * <p>It is written in a part of YAML that is read in no time, since every goal waits for it: maps
 * with two spaces of indentation; texts on one line, without quotes, or in blocks that begin with a
 * bar; whole lines of comment.
 *
 * @param texts by name, in order
 * @param children by name, in order
 */
record Outline(Map<String, String> texts, Map<String, Outline> children) {

  /** The text under a name. */
  Optional<String> text(String name) {
    return Optional.ofNullable(texts.get(name));
  }

  /** The outline under a name, empty if there is none. */
  Outline child(String name) {
    return Optional.ofNullable(children.get(name)).orElseGet(() -> new Outline(Map.of(), Map.of()));
  }

  /**
   * Reads an outline.
   *
   * @throws IllegalStateException if a line is no part of one
   */
  static Outline parse(List<String> lines) {
    return new Parser(lines).outline(0);
  }

  private static final class Parser {
    private final List<String> lines;
    private int next;

    Parser(List<String> lines) {
      this.lines = lines;
    }

    Outline outline(int indent) {
      Outline outline = new Outline(new LinkedHashMap<>(), new LinkedHashMap<>());
      while (hasLineAt(indent)) {
        String line = lines.get(next++);
        int colon = line.indexOf(':', indent);
        if (colon < 0) {
          throw new IllegalStateException("No key: " + line);
        }
        String name = line.substring(indent, colon);
        String text = line.substring(colon + 1).strip();
        if (text.isEmpty()) {
          outline.children().put(name, outline(indent + 2));
        } else {
          outline.texts().put(name, text.equals("|") ? block(indent + 2) : text);
        }
      }
      return outline;
    }

    /** Whether the next line that says something has this indentation. */
    private boolean hasLineAt(int indent) {
      while (next < lines.size() && isSilent(lines.get(next))) {
        next++;
      }
      return next < lines.size() && indentOf(lines.get(next)) == indent;
    }

    private static boolean isSilent(String line) {
      int indent = indentOf(line);
      return indent == line.length() || line.charAt(indent) == '#';
    }

    private static int indentOf(String line) {
      int indent = 0;
      while (indent < line.length() && line.charAt(indent) <= ' ') {
        indent++;
      }
      return indent;
    }

    private String block(int indent) {
      StringBuilder text = new StringBuilder();
      while (next < lines.size()) {
        String line = lines.get(next);
        int own = indentOf(line);
        if (own < line.length() && own < indent) {
          break;
        }
        text.append(line, Math.min(indent, line.length()), line.length()).append('\n');
        next++;
      }
      return text.toString().stripTrailing();
    }
  }
}
