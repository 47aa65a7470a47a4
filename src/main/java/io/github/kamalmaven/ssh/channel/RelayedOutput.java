package io.github.kamalmaven.ssh.channel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Passes on one output of a command as it comes; JSch closes it when the channel ends. */
final class RelayedOutput extends OutputStream {
  private final OutputStream target;
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * @param target takes it; not closed, as the other output goes there, too
   */
  RelayedOutput(OutputStream target) {
    this.target = target;
  }

  @Override
  public void write(int one) throws IOException {
    target.write(one);
    target.flush();
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    target.write(bytes, offset, length);
    target.flush();
  }

  @Override
  public void close() {
    closed.countDown();
  }

  /** Waits for the end; false if it has not come in time. */
  boolean awaitClose(long time, TimeUnit unit) throws InterruptedException {
    return closed.await(time, unit);
  }
}
