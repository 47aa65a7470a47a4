package io.github.kamalmaven.mojo.plan.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a host in its own commands. */
final class HostName {
  /** What Kamal leaves of it for the name of a container's machine. */
  private static final int CUT = 51;

  private HostName() {}

  /** A line in which a host's name does not tell it from others. */
  static String hidden(String line, String host) {
    String cut = host.length() > CUT ? "|" + Pattern.quote(host.substring(0, CUT)) : "";
    return Pattern.compile("(?<![A-Za-z0-9])(?:" + Pattern.quote(host) + cut + ")(?![A-Za-z0-9])")
        .matcher(line)
        .replaceAll(Matcher.quoteReplacement("<host>"));
  }
}
