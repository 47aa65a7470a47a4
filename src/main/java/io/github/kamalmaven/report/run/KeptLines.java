package io.github.kamalmaven.report.run;

import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.run.Output.Line;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;

/** The first and the last lines of what a process writes. Guarded by its recorder. */
final class KeptLines {
  static final int FIRST = 50;
  static final int LAST = 150;
  static final int LONGEST_LINE = 1_000;

  /** Of a longer line more is held until the end, so that no secret is cut before it is masked. */
  private static final int HELD = 2 * LONGEST_LINE;

  /** Of a secret that HELD has cut in two less is left; what is longer is masked as a part. */
  private static final int BROKEN = 100;

  /** Of each end, once a run has written very much. */
  static final int FEW = 5;

  private final Room room;
  private final List<Line> first = new ArrayList<>();
  private final Deque<Line> last = new ArrayDeque<>();
  private int cut;

  KeptLines(Room room) {
    this.room = room;
  }

  void add(Event.Stream stream, String text) {
    if (room.isExceeded() && last.isEmpty()) {
      cut++;
      return;
    }
    int most = room.isExceeded() ? last.size() : room.isFull() ? FEW : LAST;
    Line line = new Line(stream, text.substring(0, Math.min(text.length(), HELD)));
    room.take(line);
    if (last.isEmpty() && first.size() < (room.isFull() ? FEW : FIRST)) {
      first.add(line);
      return;
    }
    last.add(line);
    while (last.size() > most) {
      room.give(last.remove());
      cut++;
    }
  }

  private static String shortened(String held, UnaryOperator<String> words) {
    String text = words.apply(held);
    int whole = held.length() < HELD ? text.length() : Math.max(0, text.length() - BROKEN);
    int end = Math.min(whole, LONGEST_LINE);
    return end == text.length() ? text : text.substring(0, end) + " …";
  }

  /** What is kept, in the words that may be shown by now. */
  Output output(UnaryOperator<String> words) {
    return new Output(reworded(first, words), cut, reworded(last, words));
  }

  private static List<Line> reworded(Iterable<Line> lines, UnaryOperator<String> words) {
    List<Line> all = new ArrayList<>();
    lines.forEach(line -> all.add(new Line(line.stream(), shortened(line.text(), words))));
    return all;
  }

  /**
   * How much all processes of a run may write that is kept. Once it is full, each keeps few lines;
   * beyond twice as much, none.
   */
  static final class Room {
    /** What a line takes besides its text. */
    private static final int LINE = 40;

    private final long size;
    private long left;

    /**
     * @param characters how much
     */
    Room(long characters) {
      this.size = characters;
      this.left = characters;
    }

    private void take(Line line) {
      left -= line.text().length() + LINE;
    }

    private void give(Line line) {
      left += line.text().length() + LINE;
    }

    private boolean isFull() {
      return left < 0;
    }

    private boolean isExceeded() {
      return left < -size;
    }
  }
}
