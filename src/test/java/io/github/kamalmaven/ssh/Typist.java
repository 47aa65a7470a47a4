package io.github.kamalmaven.ssh;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.kamalmaven.host.Attachment;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Somebody at a terminal who types something when something else is seen. */
final class Typist implements Attachment {
  private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
  private final Deque<Turn> turns = new ArrayDeque<>();
  private volatile Optional<Window> window = Optional.empty();
  private volatile boolean finished;

  /** Types a text as soon as another one is seen. */
  Typist whenSeen(String text, String typed) {
    turns.add(new Turn(text, typed));
    return this;
  }

  /** Sits in front of a terminal of this size. */
  Typist at(int columns, int rows) {
    window = Optional.of(new Window("xterm", columns, rows));
    return this;
  }

  /** Waits until a text is seen. */
  synchronized void awaitSeen(String text) throws InterruptedException {
    while (!seen().contains(text)) {
      wait();
    }
  }

  /** Everything that was seen. */
  synchronized String seen() {
    return seen.toString(UTF_8);
  }

  /** Whether the output was ended. */
  boolean finished() {
    return finished;
  }

  @Override
  public synchronized int read(byte[] buffer) {
    Turn next = turns.peek();
    if (next == null || !seen().contains(next.seen())) {
      pause();
      return 0;
    }
    byte[] typed = turns.remove().typed().getBytes(UTF_8);
    System.arraycopy(typed, 0, buffer, 0, typed.length);
    return typed.length;
  }

  private void pause() {
    try {
      wait(50);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public OutputStream output() {
    return new OutputStream() {
      @Override
      public void write(int one) {
        note(new byte[] {(byte) one}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) {
        note(bytes, offset, length);
      }

      @Override
      public void close() {
        finished = true;
      }
    };
  }

  private synchronized void note(byte[] bytes, int offset, int length) {
    seen.write(bytes, offset, length);
    notifyAll();
  }

  @Override
  public Optional<Window> window() {
    return window;
  }

  private record Turn(String seen, String typed) {}
}
