package io.github.kamalmaven.ssh.system;

import io.github.kamalmaven.ssh.channel.Channel;
import io.github.kamalmaven.ssh.channel.Lost;
import io.github.kamalmaven.ssh.channel.Request;
import io.github.kamalmaven.ssh.channel.Threads;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process that runs a command on a host by somebody else's login. */
final class ProcessChannel implements Channel {
  /** What {@code ssh} ends with when it fails itself; a command may, too. */
  private static final int FAILED = 255;

  private final Process process;
  private final Master master;
  private final SharedLogin login;
  private final Request request;
  private final Path refusal;
  private final CountDownLatch written = new CountDownLatch(1);
  private volatile boolean ended;

  /**
   * @param process just started
   * @param master who gave it
   * @param login that it shares
   * @param request what for
   * @param refusal a file that is there once it turned out that nothing was run
   */
  ProcessChannel(Process process, Master master, SharedLogin login, Request request, Path refusal) {
    this.process = process;
    this.master = master;
    this.login = login;
    this.request = request;
    this.refusal = refusal;
  }

  /** Begins to pass on its outputs. */
  void relay(Threads threads) {
    Request.Outputs outputs = request.outputs().get();
    threads.newThread(() -> relayErrors(outputs.err())).start();
    threads.newThread(() -> relayAll(outputs)).start();
  }

  private void relayErrors(OutputStream target) {
    copy(process.getErrorStream(), target);
    written.countDown();
  }

  /** Who waits for the end waits for both outputs and for the exit status. */
  private void relayAll(Request.Outputs outputs) {
    try {
      copy(process.getInputStream(), outputs.out());
      written.await();
      process.waitFor();
      if (!Files.exists(refusal)) {
        login.use();
      }
    } catch (InterruptedException closing) {
      process.destroy();
    } finally {
      ended = true;
      close(outputs.out());
      close(outputs.err());
    }
  }

  private static void copy(InputStream from, OutputStream to) {
    byte[] buffer = new byte[16 * 1024];
    try (from) {
      for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
        to.write(buffer, 0, count);
      }
    } catch (IOException ended) {
      // Nothing more comes, or nobody listens.
    }
  }

  private static void close(OutputStream output) {
    try {
      output.close();
    } catch (IOException closed) {
      // It is as closed as it can be.
    }
  }

  @Override
  public OutputStream input() {
    return process.getOutputStream();
  }

  @Override
  public boolean isOpen() {
    return !ended;
  }

  @Override
  public boolean wasRefused() throws InterruptedException {
    if (process.waitFor() != FAILED || !ControlFiles.delete(refusal)) {
      return false;
    }
    if (login.isAlive()) {
      master.lanes().makeDo(Lost.closed(master.host(), request.shown()));
    } else {
      master.ended().add(login, Lost.before(master.host(), request.shown()));
    }
    return true;
  }

  @Override
  public int exit() throws InterruptedException {
    int exit = process.exitValue();
    if (exit == FAILED && login.isEnding()) {
      throw Lost.during(master.host(), request.shown());
    }
    return exit;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
