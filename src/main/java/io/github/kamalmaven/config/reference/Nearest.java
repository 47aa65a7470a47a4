package io.github.kamalmaven.config.reference;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** How near a word is to those that exist. */
public final class Nearest {
  private Nearest() {}

  /** Words, the nearest to a given one first. */
  public static List<String> first(String word, Collection<String> words) {
    return words.stream()
        .sorted(
            Comparator.comparingInt((String each) -> distance(word, each))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** How many letters must be changed, added or removed to make one word of another. */
  public static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
