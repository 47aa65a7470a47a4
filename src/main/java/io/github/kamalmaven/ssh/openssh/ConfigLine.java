package io.github.kamalmaven.ssh.openssh;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One setting of a configuration file.
 *
 * @param keyword in small letters
 * @param rest what follows it, as it is written
 */
record ConfigLine(String keyword, String rest) {
  private static final Pattern LINE =
      Pattern.compile("\\s*(?<keyword>[A-Za-z0-9]+)(?:\\s*=\\s*|\\s+)(?<rest>.*?)\\s*");
  private static final Pattern WORD = Pattern.compile("\"(?<quoted>[^\"]*)\"|(?<bare>\\S+)");

  /** Reads a line; empty for blank ones, comments and what is no setting. */
  static Optional<ConfigLine> of(String line) {
    Matcher parts = LINE.matcher(line);
    return parts.matches()
        ? Optional.of(
            new ConfigLine(parts.group("keyword").toLowerCase(Locale.ROOT), parts.group("rest")))
        : Optional.empty();
  }

  /** Its words up to a comment; quotes hold words with blanks together. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    Matcher found = WORD.matcher(rest);
    while (found.find() && !found.group().startsWith("#")) {
      words.add(Optional.ofNullable(found.group("quoted")).orElseGet(() -> found.group("bare")));
    }
    return words;
  }

  /** Its value: of commands the whole text, else the first word. */
  String value() {
    boolean command = keyword.endsWith("command");
    return command || words().isEmpty() ? rest : words().get(0);
  }
}
