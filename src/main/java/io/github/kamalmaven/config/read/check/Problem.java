package io.github.kamalmaven.config.read.check;

import io.github.kamalmaven.config.read.text.Position;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that is wrong in a configuration file.
 *
 * @param file as it is shown to people: relative to the project's directory where possible
 * @param line from 1
 * @param column from 1
 * @param path of the key, such as {@code servers/web/hosts/0}; empty for the file as a whole
 * @param message what is wrong, in Kamal's words where Kamal has some, the path included; one line
 * @param hint what to do about it
 */
public record Problem(
    String file, int line, int column, String path, String message, Optional<String> hint) {
  private static final int LONGEST = 400;
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  /** What goes on with the sentence that it follows, rather than being one of its own. */
  private static final Pattern CLAUSE = Pattern.compile("(did you mean|it |there is ).*");

  /** Makes texts one line each, of a length that people read. */
  public Problem {
    message = line(message);
    hint = hint.map(Problem::line);
  }

  /**
   * One at a place whose message says where it belongs.
   *
   * @param path of the key; empty for the file as a whole
   */
  public static Problem at(Position at, String path, String message, Optional<String> hint) {
    return new Problem(at.file(), at.line(), at.column(), path, message, hint);
  }

  private static String line(String text) {
    String line =
        CONTROL.matcher(text).replaceAll(c -> "\\\\x%02x".formatted((int) c.group().charAt(0)));
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  /** Its place: {@code file:line:column}. */
  public String where() {
    return file + ":" + line + ":" + column;
  }

  /** Place, message and hint on one line, as compilers write it and editors understand it. */
  public String toLine() {
    return where() + ": " + message + hint.map(this::joined).orElse("");
  }

  private String joined(String remedy) {
    if (CLAUSE.matcher(remedy).matches()) {
      return ", " + remedy;
    }
    String end = message.endsWith(".") ? " " : ". ";
    return end + Character.toUpperCase(remedy.charAt(0)) + remedy.substring(1);
  }
}
