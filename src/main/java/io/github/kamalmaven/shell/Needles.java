package io.github.kamalmaven.shell;

import java.util.Collection;
import java.util.List;

/**
 * Finds many strings in a text at once, in a time that hardly depends on how many they are.
 *
 * <p>A string is known by some of its places, one in every {@link #STRIDE} characters: where one of
 * them is met, the text is compared with the string around it. So of a long string a part is found,
 * too.
 */
final class Needles {
  /** Shorter strings are not found. */
  static final int SHORTEST = 4;

  /** Of a string that is as long or longer a part of this length is enough. */
  static final int PART = 48;

  private static final int STRIDE = 32;

  private final Anchors brief = new Anchors(1);
  private final Anchors spread = new Anchors(5);
  private final int longest;

  /** What is looked for. */
  Needles(Collection<Needle> needles) {
    needles.forEach(this::add);
    longest =
        needles.stream()
            .map(Needle::text)
            .filter(text -> text.indexOf('\n') < 0)
            .mapToInt(String::length)
            .max()
            .orElse(0);
  }

  private void add(Needle needle) {
    int length = needle.text().length();
    if (length < spread.reach()) {
      brief.add(needle, 0);
    } else if (length < PART) {
      spread.add(needle, 0);
    } else {
      for (int at = 0; at + spread.reach() <= length; at += STRIDE) {
        spread.add(needle, at);
      }
    }
  }

  /** The length of the longest that fits into a line; 0 if there is none. */
  int longest() {
    return longest;
  }

  /** Where they are, in order; places that overlap are one. */
  List<Span> in(String text) {
    Finds finds = new Finds(text);
    int last = brief.isEmpty() && spread.isEmpty() ? 0 : text.length();
    for (int at = 0; at + brief.reach() <= last; at++) {
      for (Anchors.Place place : brief.at(text, at)) {
        finds.compare(place, at);
      }
      if (at + spread.reach() <= last && at + spread.reach() > finds.end()) {
        for (Anchors.Place place : spread.at(text, at)) {
          finds.compare(place, at);
        }
      }
    }
    return finds.spans();
  }
}
