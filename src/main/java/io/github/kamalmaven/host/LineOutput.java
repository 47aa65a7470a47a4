package io.github.kamalmaven.host;

import io.github.kamalmaven.report.Event;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Tells the lines that are written to it, UTF-8, as soon as each is complete. */
final class LineOutput extends OutputStream {
  private final LineListener listener;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  LineOutput(LineListener listener) {
    this.listener = listener;
  }

  @Override
  public synchronized void write(int one) {
    if (one == '\n') {
      tell();
    } else {
      line.write(one);
    }
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      write(bytes[i]);
    }
  }

  /** A line without an end is one, too. */
  @Override
  public synchronized void close() {
    if (line.size() > 0) {
      tell();
    }
  }

  private void tell() {
    String text = line.toString(StandardCharsets.UTF_8);
    line.reset();
    listener.line(
        Event.Stream.OUT, text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
  }
}
