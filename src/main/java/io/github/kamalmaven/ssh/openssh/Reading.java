package io.github.kamalmaven.ssh.openssh;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Goes through files for one login. Used once. */
final class Reading {
  /** OpenSSH's own limit; who includes himself ends here. */
  private static final int DEEPEST = 16;

  private final Login login;
  private final Path home;
  private final Predicate<String> commands;
  private final Settings settings = new Settings();

  /**
   * @param login whom settings are asked for
   * @param home the user's home
   * @param commands whether a command of {@code Match exec} succeeds
   */
  Reading(Login login, Path home, Predicate<String> commands) {
    this.login = login;
    this.home = home;
    this.commands = commands;
  }

  Settings of(List<ConfigFile> files) {
    files.forEach(file -> read(file, true, 0));
    return settings;
  }

  /** Who includes a file in a block means it for that block only. */
  private void read(ConfigFile file, boolean meant, int depth) {
    boolean counts = meant;
    for (ConfigLine line : file.lines()) {
      switch (line.keyword()) {
        case "host" -> counts = meant && Patterns.match(line.words(), login.host());
        case "match" -> counts = meant && matches(new ArrayDeque<>(line.words()));
        case "include" -> {
          if (counts && depth < DEEPEST) {
            file.included(line, home).forEach(one -> read(one, true, depth + 1));
          }
        }
        default -> {
          if (counts) {
            settings.add(line);
          }
        }
      }
    }
  }

  private boolean matches(Deque<String> words) {
    boolean all = true;
    while (all && !words.isEmpty()) {
      String word = words.remove().toLowerCase(Locale.ROOT);
      boolean negated = word.startsWith("!");
      String condition = negated ? word.substring(1) : word;
      boolean argument = !condition.matches("all|canonical|final") && !words.isEmpty();
      all = negated != holds(condition, argument ? words.remove() : "");
    }
    return all;
  }

  /** What can only be known once connected, or is of a later OpenSSH, does not hold. */
  private boolean holds(String condition, String argument) {
    List<String> patterns = List.of(argument.split(",", -1));
    return switch (condition) {
      case "all" -> true;
      case "host" -> Patterns.match(patterns, name());
      case "originalhost" -> Patterns.match(patterns, login.host());
      case "user" -> Patterns.match(patterns, login.user());
      case "localuser" -> Patterns.match(patterns, login.localUser());
      case "exec" -> commands.test(expanded(argument));
      default -> false;
    };
  }

  private String name() {
    return settings
        .value("HostName")
        .map(it -> it.replace("%h", login.host()))
        .orElse(login.host());
  }

  private String expanded(String command) {
    return command
        .replace("%h", name())
        .replace("%n", login.host())
        .replace("%r", login.user())
        .replace("%u", login.localUser())
        .replace("%%", "%");
  }
}
