package io.github.kamalmaven.host;

import java.util.List;

/**
 * The end of what a failed process wrote: that is where the reason is; all of it was told before.
 */
public final class LastLines {
  private static final int COUNT = 20;

  private LastLines() {}

  /** The last lines of a text, without surrounding white space. */
  public static String of(String text) {
    List<String> lines = text.strip().lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - COUNT), lines.size()));
  }
}
