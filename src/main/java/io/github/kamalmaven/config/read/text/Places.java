package io.github.kamalmaven.config.read.text;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds the places of many characters of one text: everything that has to be counted is counted
 * once.
 */
public final class Places {
  private final Rendered rendered;
  private final int[] pieces;
  private final int[] lines;
  private final int[] pairs;
  private final int[] wideCharacters;

  /**
   * @param rendered the text
   */
  public Places(Rendered rendered) {
    this.rendered = rendered;
    this.pieces = rendered.pieces().stream().mapToInt(Rendered.Piece::start).toArray();
    String template = rendered.template().text();
    this.lines =
        IntStream.concat(IntStream.of(0), offsets(template, c -> c == '\n').map(i -> i + 1))
            .toArray();
    this.pairs = offsets(template, c -> Character.isLowSurrogate((char) c)).toArray();
    int[] wide = offsets(rendered.text(), c -> Character.isLowSurrogate((char) c)).toArray();
    // What is the n-th of them has n before it, each of which takes two characters of the text.
    this.wideCharacters = IntStream.range(0, wide.length).map(n -> wide[n] - 1 - n).toArray();
  }

  private static IntStream offsets(String text, IntPredicate wanted) {
    return IntStream.range(0, text.length()).filter(i -> wanted.test(text.charAt(i)));
  }

  /** Where the code point of an index stands in the template. */
  public Position atCodePoint(int index) {
    return at(index + before(wideCharacters, index));
  }

  /** Where the character at an offset stands in the template. */
  public Position at(int offset) {
    int nth = before(pieces, offset + 1) - 1;
    if (nth < 0) {
      return place(offset);
    }
    Rendered.Piece piece = rendered.pieces().get(nth);
    return place(piece.copied() ? piece.source() + offset - piece.start() : piece.source());
  }

  private Position place(int offset) {
    int end = Math.min(offset, rendered.template().text().length());
    int line = before(lines, end + 1);
    int start = lines[line - 1];
    int column = 1 + end - start - (before(pairs, end) - before(pairs, start));
    return new Position(rendered.template().file(), line, column);
  }

  /** How many of these ordered numbers are smaller. */
  private static int before(int[] ordered, int limit) {
    int found = Arrays.binarySearch(ordered, limit);
    return found < 0 ? -found - 1 : found;
  }
}
