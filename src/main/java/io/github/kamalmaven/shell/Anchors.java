package io.github.kamalmaven.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Places of strings, found by four characters at equal distances from there on. */
final class Anchors {
  private static final int FILTER_BITS = 20;

  /** Of a string that repeats itself, not each time is needed. */
  private static final int REPEATS = 2;

  private final int step;
  private final Map<Long, List<Place>> places = new HashMap<>();

  /** Which keys there may be: most text is passed over with a look at one bit. */
  private final long[] filter = new long[1 << (FILTER_BITS - 6)];

  /**
   * @param step from one character to the next
   */
  Anchors(int step) {
    this.step = step;
  }

  /** How many characters of a text it takes to find something. */
  int reach() {
    return 3 * step + 1;
  }

  boolean isEmpty() {
    return places.isEmpty();
  }

  void add(Needle needle, int at) {
    long key = key(needle.text(), at);
    int bit = bit(key);
    filter[bit >>> 6] |= 1L << bit;
    List<Place> known = places.computeIfAbsent(key, unused -> new ArrayList<>(1));
    if (known.stream().filter(place -> place.needle().equals(needle)).count() < REPEATS) {
      known.add(new Place(needle, at));
    }
  }

  /** What may stand at a place of a text that is long enough. */
  List<Place> at(String text, int at) {
    long key = key(text, at);
    int bit = bit(key);
    return (filter[bit >>> 6] & (1L << bit)) == 0 ? List.of() : places.getOrDefault(key, List.of());
  }

  private long key(String text, int at) {
    return ((long) text.charAt(at) << 48)
        | ((long) text.charAt(at + step) << 32)
        | ((long) text.charAt(at + 2 * step) << 16)
        | text.charAt(at + 3 * step);
  }

  private static int bit(long key) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> (64 - FILTER_BITS));
  }

  /**
   * A place of a string.
   *
   * @param needle the string
   * @param at index in it
   */
  record Place(Needle needle, int at) {}
}
