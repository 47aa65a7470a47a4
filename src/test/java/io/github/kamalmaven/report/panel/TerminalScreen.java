package io.github.kamalmaven.report.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A small terminal: what was written to it, as somebody sees it who scrolls back. Fails on control
 * sequences that it does not know.
 */
public final class TerminalScreen {
  private static final Pattern SEQUENCE = Pattern.compile("\u001b\\[(\\??)([0-9;]*)([A-Za-z])");

  private final int rows;
  private final int columns;
  private final Runnable frameEnd;
  private final List<String> scrolled = new ArrayList<>();
  private final List<StringBuilder> screen = new ArrayList<>();
  private int row;
  private int column;
  private boolean wraps = true;
  private boolean inFrame;
  private int outside;

  /**
   * @param frameEnd is called when all of a frame is there
   */
  public TerminalScreen(int rows, int columns, Runnable frameEnd) {
    this.rows = rows;
    this.columns = columns;
    this.frameEnd = frameEnd;
    for (int i = 0; i < rows; i++) {
      screen.add(new StringBuilder());
    }
  }

  /** Shows what a process has written. */
  public void show(String written) {
    Matcher sequence = SEQUENCE.matcher(written);
    int at = 0;
    while (at < written.length()) {
      char character = written.charAt(at);
      if (character == '\u001b') {
        if (!sequence.find(at) || sequence.start() != at) {
          throw new AssertionError("Unknown sequence at " + written.substring(at));
        }
        perform(sequence.group(1) + sequence.group(3), sequence.group(2));
        at = sequence.end();
      } else {
        outside += inFrame ? 0 : 1;
        put(character);
        at++;
      }
    }
  }

  private void put(char character) {
    if (character == '\r') {
      column = 0;
    } else if (character == '\n') {
      down();
    } else {
      if (column == columns) {
        column = wraps ? 0 : columns - 1;
        if (wraps) {
          down();
        }
      }
      StringBuilder line = screen.get(row);
      line.append(" ".repeat(Math.max(0, column + 1 - line.length())));
      line.setCharAt(column, character);
      column++;
    }
  }

  private void down() {
    if (row < rows - 1) {
      row++;
    } else {
      scrolled.add(text(screen.remove(0)));
      screen.add(new StringBuilder());
    }
  }

  private void perform(String what, String argument) {
    switch (what + (what.startsWith("?") ? argument : "")) {
      case "m" -> {}
      case "A" -> row = Math.max(0, row - Integer.parseInt(argument));
      case "K" -> {
        StringBuilder line = screen.get(row);
        line.setLength(argument.equals("2") ? 0 : Math.min(line.length(), column));
      }
      case "J" -> {
        screen.get(row).setLength(Math.min(screen.get(row).length(), column));
        screen.subList(row + 1, rows).forEach(line -> line.setLength(0));
      }
      case "?l7" -> wraps = false;
      case "?h7" -> wraps = true;
      case "?h2026" -> inFrame = true;
      case "?l2026" -> {
        inFrame = false;
        frameEnd.run();
      }
      default -> throw new AssertionError("Unknown sequence " + what + " " + argument);
    }
  }

  /** How many characters were written while no frame was being drawn. */
  public int outside() {
    return outside;
  }

  /** The row of the cursor among {@link #lines}. */
  public int cursorRow() {
    return scrolled.size() + row;
  }

  /** The column of the cursor, from 0. */
  public int cursorColumn() {
    return column;
  }

  /** Whether long lines are broken. */
  public boolean wraps() {
    return wraps;
  }

  /** How many lines have gone out of the screen. */
  public int scrolled() {
    return scrolled.size();
  }

  /** All that was ever shown and not erased, without empty rows at the end. */
  public List<String> lines() {
    List<String> all =
        new ArrayList<>(
            Stream.concat(scrolled.stream(), screen.stream().map(TerminalScreen::text)).toList());
    while (!all.isEmpty() && all.get(all.size() - 1).isEmpty()) {
      all.remove(all.size() - 1);
    }
    return all;
  }

  private static String text(StringBuilder line) {
    return line.toString().stripTrailing();
  }

  @Override
  public String toString() {
    String rule = "=".repeat(columns);
    return String.join("\n", Arrays.asList(rule, String.join("\n", lines()), rule));
  }
}
