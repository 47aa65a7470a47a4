package io.github.kamalmaven.launcher;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * What a caller is sent, in the order in which it was written.
 *
 * <p>A thread of its own writes: an interrupted one would close the channel, and the caller would
 * not learn how its command ended. What the caller does not take any more is thrown away.
 */
final class Frames {
  private static final int WAITING = 64;

  /** Every other frame has something in it. */
  private static final ByteBuffer END = ByteBuffer.allocate(0);

  private final SocketChannel caller;
  private final BlockingQueue<ByteBuffer> frames = new ArrayBlockingQueue<>(WAITING);
  private final Thread writer = new Thread(this::writeAll, "kamal-call-output");

  Frames(SocketChannel caller) {
    this.caller = caller;
    writer.setDaemon(true);
    writer.start();
  }

  /** A stream whose bytes arrive as frames of a type, line by line. */
  PrintStream stream(byte type) {
    OutputStream bytes =
        new OutputStream() {
          @Override
          public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
          }

          @Override
          public void write(byte[] some, int from, int length) {
            put(Wire.frame(type, some, from, length));
          }
        };
    return new PrintStream(new BufferedOutputStream(bytes), true, StandardCharsets.UTF_8);
  }

  /** Sends the exit status, after all that was written, and waits until it is sent. */
  void end(int status) {
    put(Wire.exit(status));
    put(END);
    evenIfInterrupted(writer::join);
  }

  /** Waits for room, as a write to a pipe does. */
  private void put(ByteBuffer frame) {
    evenIfInterrupted(() -> frames.put(frame));
  }

  private static void evenIfInterrupted(Wait wait) {
    boolean interrupted = false;
    while (true) {
      try {
        wait.once();
        break;
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @FunctionalInterface
  private interface Wait {
    void once() throws InterruptedException;
  }

  private void writeAll() {
    boolean listening = true;
    try {
      for (ByteBuffer frame = frames.take(); frame.hasRemaining(); frame = frames.take()) {
        listening = listening && written(frame);
      }
    } catch (InterruptedException impossible) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean written(ByteBuffer frame) {
    try {
      Wire.write(caller, frame);
      return true;
    } catch (IOException gone) {
      return false;
    }
  }
}
