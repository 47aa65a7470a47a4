package io.github.kamalmaven.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** One command line that was called, from its arrival to its exit status. */
final class CallInProgress {
  private final SocketChannel caller;
  private final CallHandler handler;
  private final Thread listener = new Thread(this::listen, "kamal-call-input");
  private final Thread worker = new Thread(this::work, "kamal-call");
  private final AtomicBoolean told = new AtomicBoolean();

  CallInProgress(SocketChannel caller, CallHandler handler) {
    this.caller = caller;
    this.handler = handler;
    listener.setDaemon(true);
    worker.setDaemon(true);
  }

  void start() {
    worker.start();
  }

  /** Asks the command line to end; once, since a second time would make it leave things undone. */
  void interrupt() {
    if (told.compareAndSet(false, true)) {
      worker.interrupt();
    }
  }

  /** Waits for its end, and goes on without it if that takes too long. */
  void awaitEnd(Duration limit) throws InterruptedException {
    worker.join(Math.max(1, limit.toMillis()));
    close();
  }

  boolean isOver() {
    return !worker.isAlive();
  }

  private void work() {
    try {
      Call call = Call.decode(Wire.readBlock(caller));
      listener.start();
      answer(call, new Frames(caller));
    } catch (IOException | RuntimeException garbled) {
      // Whoever this was, it does not speak our language, and is not answered.
      interrupt();
    } finally {
      close();
    }
  }

  private void answer(Call call, Frames frames) {
    int status = 1;
    try (PrintStream out = frames.stream(Wire.OUT);
        PrintStream err = frames.stream(Wire.ERR)) {
      status = handler.run(call, out, err);
    } finally {
      frames.end(status);
    }
  }

  /** The caller says nothing more: what comes is its end. */
  private void listen() {
    try {
      ByteBuffer anything = ByteBuffer.allocate(512);
      while (caller.read(anything) >= 0) {
        anything.clear();
      }
    } catch (IOException gone) {
      // Gone is gone.
    }
    interrupt();
  }

  private void close() {
    try {
      caller.close();
    } catch (IOException closed) {
      // It was to be closed.
    }
  }
}
