package io.github.kamalmaven.report.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Somebody who looks at a terminal after each frame, and takes nothing torn. */
public final class PanelWatch {
  private static final String TITLE = "── ";
  private static final String ROW = "^( [▸✔] .*|   [▸✘·] .*|     and \\d+ more .*)$";

  private final int rows;
  private final TerminalScreen screen;
  private int frames;
  private int highest;
  private List<String> best = List.of();

  /** Begins to look at an empty terminal. */
  public PanelWatch(int rows, int columns) {
    this.rows = rows;
    this.screen = new TerminalScreen(rows, columns, this::look);
  }

  /** Shows what a process has written. */
  public void show(String written) {
    screen.show(written);
  }

  private void look() {
    frames++;
    assertThat(screen.cursorColumn()).as("column of the cursor\n%s", screen).isZero();
    assertThat(screen.wraps()).as("lines are broken\n%s", screen).isTrue();
    List<String> lines = screen.lines();
    assertThat(lines).as("nothing below the cursor\n%s", screen).hasSizeLessThanOrEqualTo(cursor());
    int titles = (int) lines.stream().filter(line -> line.startsWith(TITLE)).count();
    int title = titles == 0 ? lines.size() : first(lines);
    assertThat(titles).as("panels\n%s", screen).isLessThanOrEqualTo(1);
    assertThat(lines.subList(0, title)).as("%s", screen).noneMatch(line -> line.matches(ROW));
    if (titles == 1) {
      lookAt(lines.subList(title, lines.size()), title);
    }
  }

  private void lookAt(List<String> panel, int title) {
    assertThat(panel.subList(1, panel.size())).as("%s", screen).allMatch(row -> row.matches(ROW));
    assertThat(title + panel.size()).as("the cursor is below\n%s", screen).isEqualTo(cursor());
    assertThat(title).as("all of it is seen\n%s", screen).isGreaterThanOrEqualTo(screen.scrolled());
    assertThat(panel).as("%s", screen).hasSizeLessThan(rows - 1);
    if (panel.size() > highest) {
      highest = panel.size();
      best = List.copyOf(panel);
    }
  }

  private int cursor() {
    return screen.cursorRow();
  }

  private static int first(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(TITLE)) {
        return i;
      }
    }
    return lines.size();
  }

  /** How many frames were drawn. */
  public int frames() {
    return frames;
  }

  /** The panel when it was highest. */
  public List<String> highest() {
    return best;
  }

  /** What there is on the terminal, and above it. */
  public TerminalScreen screen() {
    return screen;
  }
}
