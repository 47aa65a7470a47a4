package io.github.kamalmaven.shell;

import java.util.ArrayList;
import java.util.List;

/** What was found in a text so far. */
final class Finds {
  private final String text;
  private final List<Span> spans = new ArrayList<>();

  Finds(String text) {
    this.text = text;
  }

  /** In order, none over another. */
  List<Span> spans() {
    return spans;
  }

  /** Behind the last one; 0 if there is none. */
  int end() {
    return spans.isEmpty() ? 0 : spans.get(spans.size() - 1).end();
  }

  /** Compares the text with a string, so that a place of the string meets one of the text. */
  void compare(Anchors.Place place, int at) {
    String needle = place.needle().text();
    int from = place.at();
    int start = 0;
    while (start < from && start < at && same(needle, from - start - 1, at - start - 1)) {
      start++;
    }
    int end = 0;
    while (from + end < needle.length()
        && at + end < text.length()
        && same(needle, from + end, at + end)) {
      end++;
    }
    boolean whole = start + end == needle.length();
    if (whole ? isThere(place.needle(), at - start, at + end) : start + end >= Needles.PART) {
      add(at - start, at + end);
    }
  }

  private boolean same(String needle, int one, int other) {
    return needle.charAt(one) == text.charAt(other);
  }

  private boolean isThere(Needle needle, int start, int end) {
    return !needle.alone() || (!isWord(start - 1) && !isWord(end));
  }

  /** Whether there is a letter or digit at a place, which may lie outside the text. */
  private boolean isWord(int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }

  private void add(int from, int to) {
    int start = from;
    int end = to;
    while (start < end()) {
      Span before = spans.remove(spans.size() - 1);
      start = Math.min(start, before.start());
      end = Math.max(end, before.end());
    }
    spans.add(new Span(start, end));
  }
}
