package io.github.kamalmaven.bench.relay;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.function.LongConsumer;

/** One direction of a connection. */
final class Direction {
  private static final int BUFFER = 32 * 1024;

  private final SocketChannel from;
  private final SocketChannel to;
  private final DelayLine line;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
  private boolean ended;
  private boolean over;

  Direction(SocketChannel from, SocketChannel to, Duration delay) {
    this.from = from;
    this.to = to;
    this.line = new DelayLine(delay);
  }

  /**
   * Takes what the sender says.
   *
   * @param count hears how many bytes, if any
   * @return when they arrive, in nanoseconds
   */
  long take(long now, LongConsumer count) throws IOException {
    int read = from.read(buffer.clear());
    ByteBuffer bytes = ByteBuffer.allocate(Math.max(0, read));
    bytes.put(buffer.flip()).flip();
    if (read > 0) {
      count.accept(read);
    }
    ended = read < 0;
    return line.send(bytes, now);
  }

  /**
   * Gives the receiver what has arrived.
   *
   * @param given is told when there is something
   * @return whether the receiver took it all
   */
  boolean give(long now, Runnable given) throws IOException {
    while (line.hasArrived(now)) {
      ByteBuffer bytes = line.next();
      if (bytes.hasRemaining()) {
        given.run();
        to.write(bytes);
      }
      if (bytes.hasRemaining()) {
        return false;
      }
      line.taken();
    }
    if (ended && line.isEmpty() && !over) {
      to.shutdownOutput();
      over = true;
    }
    return true;
  }

  /** Whether the sender has no more to say. */
  boolean ended() {
    return ended;
  }

  /** Whether the receiver knows that. */
  boolean over() {
    return over;
  }
}
