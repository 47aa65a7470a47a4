package io.github.kamalmaven.config.read.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Text made from a template, which still knows where its parts came from.
 *
 * @param template what it was made from
 * @param text the result
 * @param pieces which part of the result came from where, in order and without gaps
 */
public record Rendered(Template template, String text, List<Piece> pieces) {

  /** Copies the list. */
  public Rendered {
    pieces = List.copyOf(pieces);
  }

  /** Where in the template the character at an offset of the result came from. */
  public Position at(int offset) {
    Piece last = new Piece(0, 0, true);
    for (Piece piece : pieces) {
      if (piece.start() > offset) {
        break;
      }
      last = piece;
    }
    return template.at(last.copied() ? last.source() + offset - last.start() : last.source());
  }

  /**
   * A stretch of the result.
   *
   * @param start its offset in the result
   * @param source the offset in the template that it came from
   * @param copied whether it was taken over character by character, or computed at {@code source}
   */
  public record Piece(int start, int source, boolean copied) {}

  /** Puts a result together. */
  public static final class Writer {
    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();

    /** Adds text that stands in the template at an offset. */
    public void copy(String part, int source) {
      add(part, new Piece(text.length(), source, true));
    }

    /** Adds text that something at an offset of the template computed. */
    public void compute(String part, int source) {
      add(part, new Piece(text.length(), source, false));
    }

    private void add(String part, Piece piece) {
      if (!part.isEmpty()) {
        pieces.add(piece);
        text.append(part);
      }
    }

    /** The result so far. */
    public Rendered of(Template template) {
      return new Rendered(template, text.toString(), pieces);
    }
  }
}
