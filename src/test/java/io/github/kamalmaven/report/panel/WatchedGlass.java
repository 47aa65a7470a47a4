package io.github.kamalmaven.report.panel;

import io.github.kamalmaven.report.console.Level;
import java.util.Optional;

/** A terminal that is watched. */
final class WatchedGlass implements Glass {
  private final StringBuilder frame = new StringBuilder();
  private final Size size;
  private final PanelWatch watch;

  WatchedGlass(int rows, int columns) {
    this.size = new Size(rows, columns);
    this.watch = new PanelWatch(rows, columns);
  }

  PanelWatch watch() {
    return watch;
  }

  @Override
  public Optional<Size> size() {
    return Optional.of(size);
  }

  @Override
  public void put(String text) {
    frame.append(text);
  }

  /** As Maven does it: with something in front, and at once. */
  @Override
  public void line(Level level, String line) {
    flush();
    watch.show("[INFO] " + line + "\r\n");
  }

  @Override
  public void flush() {
    watch.show(frame.toString());
    frame.setLength(0);
  }
}
