package io.github.kamalmaven.sandbox.docker.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;

/**
 * What may follow a command.
 *
 * @param synopsis the arguments as the usage line shows them
 * @param least the fewest arguments
 * @param most the most arguments; -1 for any number
 * @param flags long names to what is known of them
 * @param shorts short letters to long names
 * @param interspersed whether options may come after arguments
 */
record Syntax(
    String synopsis,
    int least,
    int most,
    Map<String, Boolean> flags,
    Map<Character, String> shorts,
    boolean interspersed) {

  static final int ANY = -1;

  /**
   * Reads a short form of the options.
   *
   * @param options names separated by blanks, each with {@code ,x} for a letter and {@code =} for a
   *     value, such as {@code "all,a filter,f="}
   */
  static Syntax of(String synopsis, int least, int most, String options) {
    Map<String, Boolean> flags = new HashMap<>();
    Map<Character, String> shorts = new HashMap<>();
    StringTokenizer tokens = new StringTokenizer(options);
    while (tokens.hasMoreTokens()) {
      String token = tokens.nextToken();
      boolean valued = token.endsWith("=");
      String names = valued ? token.substring(0, token.length() - 1) : token;
      int comma = names.indexOf(',');
      String name = comma < 0 ? names : names.substring(0, comma);
      if (comma >= 0) {
        shorts.put(names.charAt(comma + 1), name);
      }
      flags.put(name, valued);
    }
    return new Syntax(synopsis, least, most, flags, shorts, true);
  }

  /** The same, but everything after the first argument belongs to a container's program. */
  Syntax thenProgram() {
    return new Syntax(synopsis, least, most, flags, shorts, false);
  }

  Options parse(String command, List<String> words) throws UsageException {
    Options options = new OptionParser(this).parse(command, words);
    int count = options.arguments().size();
    if (count < least || (most != ANY && count > most)) {
      boolean exact = least == most;
      String number = exact ? "" : count < least ? "at least " : "at most ";
      int limit = count < least ? least : most;
      String expected =
          most == 0
              ? "accepts no arguments"
              : "requires " + number + limit + (limit == 1 ? " argument" : " arguments");
      throw new UsageException(
          1,
          "docker: 'docker %s' %s\n\nUsage:  docker %s %s\n\nRun 'docker %s --help' for more information"
              .formatted(command, expected, command, synopsis, command));
    }
    return options;
  }
}
