package io.github.kamalmaven.config.read.text;

/**
 * A place in a file.
 *
 * @param file as it is shown to people: relative to the project's directory where possible
 * @param line from 1
 * @param column in characters, from 1
 */
public record Position(String file, int line, int column) {
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
