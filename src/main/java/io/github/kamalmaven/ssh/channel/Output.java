package io.github.kamalmaven.ssh.channel;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Collects one output of a command; JSch closes it when the channel ends. */
final class Output extends ByteArrayOutputStream {
  private final CountDownLatch closed = new CountDownLatch(1);

  @Override
  public void close() {
    closed.countDown();
  }

  /** Waits for the end; false if it has not come in time. */
  boolean awaitClose(long time, TimeUnit unit) throws InterruptedException {
    return closed.await(time, unit);
  }

  /** All of it, as UTF-8. */
  String text() {
    return toString(StandardCharsets.UTF_8);
  }
}
