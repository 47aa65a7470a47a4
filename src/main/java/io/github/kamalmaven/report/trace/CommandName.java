package io.github.kamalmaven.report.trace;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What spans of like commands are called: names of spans are to be few. */
final class CommandName {
  private static final Pattern FIRST_WORDS =
      Pattern.compile("(?:\\S*/)?([\\w.-]+)(?: ([a-z]+)(?= |$))?");

  private CommandName() {}

  /** The program, and the word behind it if it has no other sign than letters. */
  static String of(String command) {
    Matcher words = FIRST_WORDS.matcher(command);
    if (!words.lookingAt()) {
      return "command";
    }
    return words.group(2) == null ? words.group(1) : words.group(1) + " " + words.group(2);
  }
}
