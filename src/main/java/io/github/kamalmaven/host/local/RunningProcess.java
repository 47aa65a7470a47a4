package io.github.kamalmaven.host.local;

import io.github.kamalmaven.host.LineListener;
import io.github.kamalmaven.report.Event;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A process with its readers, one thread for each output, so that neither can fill up. */
final class RunningProcess implements LocalProcess {
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final Process process;
  private final ProcessTree tree;
  private final LineReader stdout;
  private final LineReader stderr;

  /**
   * Begins to read.
   *
   * @param process just started
   * @param lines hears the output
   */
  RunningProcess(Process process, LineListener lines) {
    this.process = process;
    this.tree = new ProcessTree(process);
    this.stdout = new LineReader(process.getInputStream(), Event.Stream.OUT, lines);
    this.stderr = new LineReader(process.getErrorStream(), Event.Stream.ERR, lines);
    stdout.start();
    stderr.start();
  }

  /** Gives the process its input, then the end of the input, without waiting for it to be read. */
  void feed(String input) {
    byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
    Thread feeder = new Thread(() -> write(bytes), "kamal-local-input");
    feeder.setDaemon(true);
    if (bytes.length == 0) {
      write(bytes);
    } else {
      feeder.start();
    }
  }

  private void write(byte[] bytes) {
    try (OutputStream stdin = process.getOutputStream()) {
      stdin.write(bytes);
    } catch (IOException broken) {
      // The process ended without reading all of it; its exit status says whether that is bad.
    }
  }

  /** The process and its outputs, that is. */
  @Override
  public boolean awaitEnd(Optional<Duration> limit) throws InterruptedException {
    long start = System.nanoTime();
    long nanos = limit.map(Duration::toNanos).orElse(Long.MAX_VALUE);
    return process.waitFor(nanos, TimeUnit.NANOSECONDS)
        && stdout.awaitEnd(nanos - (System.nanoTime() - start))
        && stderr.awaitEnd(nanos - (System.nanoTime() - start));
  }

  /**
   * Ends the process and all it has started, asking first. What has detached itself from them is
   * out of reach and may keep an output open; it is not waited for longer than a moment.
   */
  @Override
  public void end() {
    boolean interrupted = Thread.interrupted();
    List<ProcessHandle> all = tree.destroy();
    try {
      if (!awaitEnd(Optional.of(GRACE))) {
        tree.kill(all);
        awaitEnd(Optional.of(GRACE));
      }
    } catch (InterruptedException again) {
      tree.kill(all);
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void rethrow() {
    stdout.rethrow();
    stderr.rethrow();
  }

  @Override
  public int exit() {
    return process.exitValue();
  }

  @Override
  public String stdout() {
    return stdout.text();
  }

  @Override
  public String stderr() {
    return stderr.text();
  }
}
