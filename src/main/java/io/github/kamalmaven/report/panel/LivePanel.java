package io.github.kamalmaven.report.panel;

import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.report.console.Level;
import io.github.kamalmaven.report.console.Line;
import io.github.kamalmaven.report.console.LineSink;
import io.github.kamalmaven.report.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Draws how far a run has come on the last rows of a terminal, at most ten times a second, and
 * lines above that. Whoever tells something never waits for the terminal.
 */
public final class LivePanel implements Report, LineSink, AutoCloseable {
  private static final long FRAME_MILLIS = 100;

  /** Asking a terminal takes a process. */
  private static final Duration SIZE_LASTS = Duration.ofMillis(300);

  /** What Maven writes before a line: its level, and what the user wants besides. */
  private static final int PREFIX = 40;

  private final Glass glass;
  private final Supplier<Instant> clock;
  private final PanelText text;

  /** Guards the terminal; taken before the one below. */
  private final Object pen = new Object();

  private final Drawing drawing = new Drawing();
  private Size size;
  private Instant measured;

  /** Guards what is to be drawn. */
  private final Object ear = new Object();

  private final Progress progress;
  private List<Line> lines = new ArrayList<>();
  private int others;
  private boolean closed;

  private final CountDownLatch end = new CountDownLatch(1);

  private LivePanel(Glass glass, Looks looks, Run.About about, Supplier<Instant> clock, Size size) {
    this.glass = glass;
    this.clock = clock;
    this.text = new PanelText(looks);
    this.size = size;
    this.measured = clock.get();
    this.progress = new Progress(about, measured);
  }

  /**
   * Opens a panel; it is drawn by a thread of its own.
   *
   * @param glass the terminal, on which nobody else draws until the panel is closed
   * @param looks how it is drawn
   * @param about what is run
   * @param clock the time
   * @param size of the terminal
   */
  public static LivePanel open(
      Glass glass, Looks looks, Run.About about, Supplier<Instant> clock, Size size) {
    LivePanel panel = new LivePanel(glass, looks, about, clock, size);
    Thread thread = new Thread(panel::drawUntilClosed, "kamal-panel");
    thread.setDaemon(true);
    thread.start();
    return panel;
  }

  @Override
  public void on(Event event) {
    synchronized (ear) {
      progress.heard(event, clock.get());
    }
    if (event instanceof Event.Interlude interlude) {
      interlude(interlude.begins());
    }
  }

  /** While somebody else uses the terminal the panel is gone, and lines are kept for later. */
  private void interlude(boolean begins) {
    synchronized (pen) {
      if (begins) {
        draw();
      }
      synchronized (ear) {
        others += begins ? 1 : -1;
      }
      if (begins && !drawing.shows(List.of())) {
        paint(List.of(), List.of());
      }
    }
  }

  @Override
  public void write(Level level, String line) {
    synchronized (ear) {
      if (!closed) {
        lines.add(new Line(level, Columns.tame(line)));
        return;
      }
    }
    synchronized (pen) {
      glass.line(level, line);
      glass.flush();
    }
  }

  private void drawUntilClosed() {
    try {
      while (!end.await(FRAME_MILLIS, TimeUnit.MILLISECONDS)) {
        draw();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void draw() {
    synchronized (pen) {
      List<String> panel;
      List<Line> told;
      synchronized (ear) {
        if (others > 0 && !closed) {
          return;
        }
        told = lines;
        lines = new ArrayList<>();
        panel = panel();
      }
      if (told.isEmpty() && drawing.shows(panel)) {
        return;
      }
      paint(told, measure() ? panelNow() : panel);
    }
  }

  private List<String> panelNow() {
    synchronized (ear) {
      return panel();
    }
  }

  private List<String> panel() {
    return closed || others > 0 ? List.of() : text.of(progress, clock.get(), size);
  }

  /** Whether the terminal has another size than before. */
  private boolean measure() {
    Instant now = clock.get();
    if (Duration.between(measured, now).compareTo(SIZE_LASTS) < 0) {
      return false;
    }
    measured = now;
    Size current = glass.size().orElse(size);
    boolean other = !current.equals(size);
    if (current.columns() != size.columns()) {
      drawing.resized(current.columns());
    }
    size = current;
    return other;
  }

  /** One frame. */
  private void paint(List<Line> told, List<String> panel) {
    String above;
    String below;
    try {
      above = told.isEmpty() ? "" : drawing.above(told.stream().mapToInt(this::rows).sum());
      below = told.isEmpty() ? drawing.changed(panel) : drawing.whole(panel);
    } catch (RuntimeException undrawable) {
      goOnWithoutPanel(told);
      return;
    }
    glass.put(Drawing.BEGIN + above);
    told.forEach(line -> glass.line(line.level(), line.text()));
    glass.put(below + Drawing.END);
    glass.flush();
  }

  /** Nobody's deploy fails because of a picture of it. */
  private void goOnWithoutPanel(List<Line> told) {
    List<Line> all = new ArrayList<>(told);
    synchronized (ear) {
      closed = true;
      all.addAll(lines);
      lines = new ArrayList<>();
    }
    all.forEach(line -> glass.line(line.level(), line.text()));
    glass.flush();
    end.countDown();
  }

  private int rows(Line line) {
    return Drawing.rowsOf(Columns.of(line.text()) + PREFIX, size.columns());
  }

  /** Takes the panel away; what is told after that goes straight to the terminal. */
  @Override
  public void close() {
    synchronized (pen) {
      synchronized (ear) {
        closed = true;
      }
      draw();
    }
    end.countDown();
  }
}
