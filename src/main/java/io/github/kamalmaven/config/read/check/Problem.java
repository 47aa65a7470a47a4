package io.github.kamalmaven.config.read.check;

import java.util.Optional;

/**
 * Something that is wrong in a configuration file.
 *
 * @param file as it is shown to people: relative to the project's directory where possible
 * @param line from 1
 * @param column from 1
 * @param path of the key, such as {@code servers/web/hosts/0}; empty for the file as a whole
 * @param message what is wrong, in Kamal's words where Kamal has some, the path included
 * @param hint what to do about it
 */
public record Problem(
    String file, int line, int column, String path, String message, Optional<String> hint) {

  /** Its place: {@code file:line:column}. */
  public String where() {
    return file + ":" + line + ":" + column;
  }

  /** Place, message and hint on one line. */
  public String toLine() {
    return where() + " " + message + hint.map(text -> " (" + text + ")").orElse("");
  }
}
