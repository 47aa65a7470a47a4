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
    Line line = new Line(stream, shortened(text));
    room.take(line.text().length());
    if (last.isEmpty() && first.size() < (room.isFull() ? FEW : FIRST)) {
      first.add(line);
      return;
    }
    last.add(line);
    while (last.size() > (room.isFull() ? FEW : LAST)) {
      room.give(last.remove().text().length());
      cut++;
    }
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE) + " …";
  }

  /** What is kept, in the words that may be shown by now. */
  Output output(UnaryOperator<String> words) {
    return new Output(reworded(first, words), cut, reworded(last, words));
  }

  private static List<Line> reworded(Iterable<Line> lines, UnaryOperator<String> words) {
    List<Line> all = new ArrayList<>();
    lines.forEach(line -> all.add(new Line(line.stream(), words.apply(line.text()))));
    return all;
  }

  /** How much all processes of a run may write that is kept. */
  static final class Room {
    private long left;

    /**
     * @param characters how much
     */
    Room(long characters) {
      this.left = characters;
    }

    private void take(int characters) {
      left -= characters;
    }

    private void give(int characters) {
      left += characters;
    }

    private boolean isFull() {
      return left < 0;
    }
  }
}
