package io.github.kamalmaven.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * A script and what a POSIX shell makes of it.
 *
 * @param text the script
 * @param exit its exit status
 * @param output what it prints to standard output
 */
record ShellScript(String text, int exit, String output) {

  /** In the list, output that does not end in a line feed ends in these two characters. */
  private static final String NO_LINE_FEED = "\\c\n";

  /** The scripts of {@code shell-scripts.txt}. */
  static Stream<ShellScript> all() {
    try (InputStream in = ShellScript.class.getResourceAsStream("/sandbox/shell-scripts.txt")) {
      String list = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(list.split("(?m)^====\n")).map(ShellScript::parse);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ShellScript parse(String entry) {
    int rule = entry.indexOf("\n---- ");
    int end = entry.indexOf('\n', rule + 1);
    String output = entry.substring(end + 1);
    return new ShellScript(
        entry.substring(0, rule + 1),
        Integer.parseInt(entry.substring(rule + 6, end)),
        output.endsWith(NO_LINE_FEED)
            ? output.substring(0, output.length() - NO_LINE_FEED.length())
            : output);
  }

  @Override
  public String toString() {
    return text.strip();
  }
}
