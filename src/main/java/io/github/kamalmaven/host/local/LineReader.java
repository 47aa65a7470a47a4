package io.github.kamalmaven.host.local;

import io.github.kamalmaven.host.LineListener;
import io.github.kamalmaven.report.Event;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Reads one output of a process to its end, tells each line as it comes and keeps everything. */
final class LineReader {
  private final InputStream in;
  private final Event.Stream stream;
  private final LineListener listener;
  private final ByteArrayOutputStream everything = new ByteArrayOutputStream();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private volatile Optional<RuntimeException> failure = Optional.empty();
  private final CountDownLatch ended = new CountDownLatch(1);

  /**
   * @param in the output
   * @param stream which one it is
   * @param listener hears its lines
   */
  LineReader(InputStream in, Event.Stream stream, LineListener listener) {
    this.in = in;
    this.stream = stream;
    this.listener = listener;
  }

  /** Begins to read, on a thread of its own. */
  void start() {
    Thread thread = new Thread(this::read, "kamal-local-" + stream);
    thread.setDaemon(true);
    thread.start();
  }

  private void read() {
    byte[] buffer = new byte[8192];
    try (in) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        everything.write(buffer, 0, count);
        split(buffer, count);
      }
    } catch (IOException ended) {
      // The process was ended while it was writing: what came until then counts.
    } finally {
      if (line.size() > 0) {
        tell();
      }
      ended.countDown();
    }
  }

  private void split(byte[] buffer, int count) {
    int start = 0;
    for (int i = 0; i < count; i++) {
      if (buffer[i] == '\n') {
        line.write(buffer, start, i - start);
        tell();
        start = i + 1;
      }
    }
    line.write(buffer, start, count - start);
  }

  private void tell() {
    String text = line.toString(StandardCharsets.UTF_8);
    line.reset();
    String told = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    if (failure.isPresent()) {
      return;
    }
    try {
      listener.line(stream, told);
    } catch (RuntimeException deaf) {
      // Reading goes on, or the process would wait for ever with a full pipe.
      failure = Optional.of(deaf);
    }
  }

  /** Throws what the listener threw, if anything; it heard nothing more after that. */
  void rethrow() {
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  /** Waits for the end of the output; false if it has not come in time. */
  boolean awaitEnd(long nanos) throws InterruptedException {
    return ended.await(nanos, TimeUnit.NANOSECONDS);
  }

  /** All of it, as UTF-8. */
  String text() {
    return everything.toString(StandardCharsets.UTF_8);
  }
}
