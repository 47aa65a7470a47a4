package io.github.kamalmaven.config.plugin;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command for a container that a shell on the host hands on as it is written, apart from its
 * quotes: what else a shell knows would happen on the host, not in the container.
 */
public final class PlainCommand {
  /** What to do about one that is none. */
  public static final String REMEDY =
      "the host's shell would take it for itself: quote it, or where the image has a shell, write"
          + " sh -c '…' around the whole command";

  private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"([^\"\\\\`$]|\\\\.)*\"|\\\\.");
  private static final Pattern SIGN = Pattern.compile("[;&|<>()$`*?\\[~#\"'\\\\\n\r]");

  private PlainCommand() {}

  /**
   * The first sign in a text that makes it more than that.
   *
   * @param text of the command; blank for none
   * @return empty if there is none
   */
  public static Optional<String> sign(String text) {
    Matcher found = SIGN.matcher(QUOTED.matcher(text.strip()).replaceAll(""));
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }
}
