package io.github.kamalmaven.ssh.route;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Bytes from one thread to another; reading gives up after a time, as a socket does.
 *
 * <p>Writing never blocks: what can be under way is bounded by the windows of the channels inside.
 */
final class TimedPipe extends InputStream {
  /** What ends the input: the one array that is not copied from anybody. */
  private final byte[] end = new byte[0];

  private final BlockingQueue<byte[]> chunks = new LinkedBlockingQueue<>();
  private volatile int timeoutMillis;
  private byte[] chunk = end;
  private int position;
  private boolean ended;

  /**
   * How long a read waits.
   *
   * @param millis 0 for ever
   */
  void timeout(int millis) {
    timeoutMillis = millis;
  }

  int timeout() {
    return timeoutMillis;
  }

  /** What is written here is read there; closing it is the end of the input. */
  OutputStream sink() {
    return new OutputStream() {
      @Override
      public void write(int b) {
        chunks.add(new byte[] {(byte) b});
      }

      @Override
      public void write(byte[] bytes, int offset, int length) {
        if (length > 0) {
          chunks.add(Arrays.copyOfRange(bytes, offset, offset + length));
        }
      }

      @Override
      public void close() {
        chunks.add(end);
      }
    };
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (position == chunk.length && !ended) {
      chunk = next();
      position = 0;
      ended = chunk.length == 0;
    }
    if (ended) {
      return -1;
    }
    int count = Math.min(length, chunk.length - position);
    System.arraycopy(chunk, position, target, offset, count);
    position += count;
    return count;
  }

  private byte[] next() throws IOException {
    try {
      if (timeoutMillis == 0) {
        return chunks.take();
      }
      byte[] received = chunks.poll(timeoutMillis, TimeUnit.MILLISECONDS);
      if (received == null) {
        throw new SocketTimeoutException("Read timed out");
      }
      return received;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", interrupted);
    }
  }

  @Override
  public void close() {
    chunks.add(end);
  }
}
