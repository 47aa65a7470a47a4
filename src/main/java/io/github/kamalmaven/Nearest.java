package io.github.kamalmaven;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How near a word is to those that exist, capitals or not. */
public final class Nearest {
  /** No name that somebody mistyped is nearly as long. */
  private static final int LONGEST = 64;

  private Nearest() {}

  /** Words, the nearest to a given one first. */
  public static List<String> first(String word, Collection<String> words) {
    return words.stream().sorted(byDistance(word)).toList();
  }

  /** What was probably meant by a word that does not exist; empty if none is near. */
  public static Optional<String> to(String word, Collection<String> words) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    int tolerance = word.length() < 4 ? 1 : Math.max(2, word.length() / 3);
    return words.stream()
        .filter(other -> Math.abs(word.length() - other.length()) <= tolerance)
        .filter(other -> distance(word, other) <= tolerance)
        .min(byDistance(word));
  }

  private static Comparator<String> byDistance(String word) {
    return Comparator.comparingInt((String other) -> distance(word, other))
        .thenComparing(Comparator.naturalOrder());
  }

  /** How many letters must be changed, added or removed to make one word of another. */
  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = previous[j - 1] + (isSame(a.charAt(i - 1), b.charAt(j - 1)) ? 0 : 1);
        current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[b.length()];
  }

  private static boolean isSame(char one, char other) {
    return Character.toLowerCase(one) == Character.toLowerCase(other);
  }
}
