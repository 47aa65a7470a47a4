package io.github.kamalmaven.ssh.script;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * One output of a shell on a host, taken apart at the marks that tell the end of each command.
 * Written by the connection's reader, read by whoever waits for the command.
 */
public final class MarkedOutput extends OutputStream {
  private final byte[] mark;
  private final Deque<Part> parts = new ArrayDeque<>();
  private final Pending pending = new Pending();
  private boolean closed;
  private long written;

  /**
   * @param mark stands between two line ends, before the exit status
   */
  public MarkedOutput(String mark) {
    this.mark = ("\n" + mark + " ").getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * What one command wrote.
   *
   * @param text as UTF-8
   * @param exit its exit status
   */
  public record Part(String text, int exit) {}

  @Override
  public synchronized void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    pending.write(bytes, offset, length);
    written += length;
    for (Optional<Part> part = pending.cut(mark); part.isPresent(); part = pending.cut(mark)) {
      parts.add(part.get());
      notifyAll();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }

  /** How many bytes have come, of all commands. */
  public synchronized long written() {
    return written;
  }

  /** What has come after the last mark. */
  public synchronized String rest() {
    return pending.toString(StandardCharsets.UTF_8);
  }

  /** Whether nothing more will come. */
  public synchronized boolean isClosed() {
    return closed;
  }

  /** Waits until nothing more will come, but not for ever. */
  public synchronized void awaitClose(long millis) throws InterruptedException {
    await(millis, () -> closed);
  }

  /**
   * What the next command wrote, when it has ended; nothing if that has not come in time, or will
   * never come.
   */
  public synchronized Optional<Part> next(long millis) throws InterruptedException {
    await(millis, () -> closed || !parts.isEmpty());
    return Optional.ofNullable(parts.poll());
  }

  private synchronized void await(long millis, BooleanSupplier condition)
      throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    for (long left = millis; left > 0 && !condition.getAsBoolean(); ) {
      wait(left);
      left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }
  }

  /** What has come and was not cut yet. */
  private static final class Pending extends ByteArrayOutputStream {
    private int searched;

    /** The part before the first mark, which is taken out; the rest stays. */
    Optional<Part> cut(byte[] mark) {
      int at = find(mark);
      int end = at < 0 ? -1 : lineEnd(at + mark.length);
      if (end < 0) {
        searched = at < 0 ? Math.max(0, count - mark.length + 1) : at;
        return Optional.empty();
      }
      String status =
          new String(buf, at + mark.length, end - at - mark.length, StandardCharsets.US_ASCII);
      Part part =
          new Part(
              new String(buf, 0, at, StandardCharsets.UTF_8), Integer.parseInt(status.strip()));
      byte[] rest = Arrays.copyOfRange(buf, end + 1, count);
      reset();
      writeBytes(rest);
      searched = 0;
      return Optional.of(part);
    }

    private int find(byte[] mark) {
      for (int at = searched; at <= count - mark.length; at++) {
        if (buf[at] == mark[0] && Arrays.equals(buf, at, at + mark.length, mark, 0, mark.length)) {
          return at;
        }
      }
      return -1;
    }

    private int lineEnd(int from) {
      for (int at = from; at < count; at++) {
        if (buf[at] == '\n') {
          return at;
        }
      }
      return -1;
    }
  }
}
