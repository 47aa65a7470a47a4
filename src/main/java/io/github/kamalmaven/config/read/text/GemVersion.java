package io.github.kamalmaven.config.read.text;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A version as RubyGems compares them: part by part, where letters stand for what comes before.
 *
 * @param parts numbers and letters
 */
public record GemVersion(List<String> parts) implements Comparable<GemVersion> {
  private static final Pattern WELL_FORMED =
      Pattern.compile("\\s*[0-9]+(\\.[0-9a-zA-Z]+)*(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?\\s*");

  /** Longer ones are no versions; the pattern would need too much stack for them. */
  private static final int LONGEST = 200;

  private static final Pattern PART = Pattern.compile("[0-9]+|[a-zA-Z]+");

  /** Copies the list. */
  public GemVersion {
    parts = List.copyOf(parts);
  }

  /** Reads a version, unless it is none. */
  public static Optional<GemVersion> parse(String text) {
    return text.length() <= LONGEST && WELL_FORMED.matcher(text).matches()
        ? Optional.of(
            new GemVersion(
                PART.matcher(text.strip().replace("-", ".pre."))
                    .results()
                    .map(MatchResult::group)
                    .toList()))
        : Optional.empty();
  }

  @Override
  public int compareTo(GemVersion other) {
    int length = Math.max(parts.size(), other.parts.size());
    List<String> mine = padded(length);
    List<String> theirs = other.padded(length);
    for (int i = 0; i < length; i++) {
      int order = compare(mine.get(i), theirs.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private List<String> padded(int length) {
    List<String> padded = new ArrayList<>(parts);
    while (padded.size() < length) {
      padded.add("0");
    }
    return padded;
  }

  private static int compare(String a, String b) {
    boolean numberA = Character.isDigit(a.charAt(0));
    boolean numberB = Character.isDigit(b.charAt(0));
    if (numberA && numberB) {
      return new BigInteger(a).compareTo(new BigInteger(b));
    }
    return numberA == numberB ? a.compareTo(b) : numberA ? 1 : -1;
  }
}
