package io.github.kamalmaven.ssh.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.kamalmaven.ssh.channel.Threads;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A process that has logged in to a host, or is about to, and lets others share that. */
final class SharedLogin {
  private static final int LINES_KEPT = 6;
  private static final long GRACE_SECONDS = 2;
  private static final long SETTLING_MILLIS = 200;

  private final Process process;
  private final Path socket;
  private final CountDownLatch decided = new CountDownLatch(1);
  private final CountDownLatch said = new CountDownLatch(1);
  private final Deque<String> lines = new ArrayDeque<>();
  private volatile boolean ready;
  private volatile boolean used;

  /**
   * @param process just started
   * @param socket where others find it
   */
  SharedLogin(Process process, Path socket) {
    this.process = process;
    this.socket = socket;
  }

  /**
   * Listens to what it says.
   *
   * @param notes hears each line
   */
  void listen(Threads threads, Consumer<String> notes) {
    threads.newThread(() -> read(process.getInputStream(), this::decide, decided)).start();
    threads
        .newThread(() -> read(process.getErrorStream(), line -> keep(line, notes), said))
        .start();
  }

  private static void read(InputStream from, Consumer<String> line, CountDownLatch end) {
    try (BufferedReader in = new BufferedReader(new InputStreamReader(from, UTF_8))) {
      in.lines().forEach(line);
    } catch (IOException | java.io.UncheckedIOException ended) {
      // There is nothing more to hear.
    } finally {
      end.countDown();
    }
  }

  private void decide(String line) {
    if (line.strip().equals(LoginOptions.READY)) {
      ready = true;
      decided.countDown();
    }
  }

  private void keep(String line, Consumer<String> notes) {
    String text = line.strip();
    if (!text.isEmpty()) {
      synchronized (lines) {
        lines.add(text);
        if (lines.size() > LINES_KEPT) {
          lines.remove();
        }
      }
      notes.accept(text);
    }
  }

  /**
   * Waits until it is known whether the login has succeeded.
   *
   * @return false if that took longer than the limit
   */
  boolean awaitDecision(Duration limit) throws InterruptedException {
    return decided.await(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether others can share it. */
  boolean isAlive() {
    return ready && process.isAlive();
  }

  /**
   * Whether it has ended, or does so now: who shared it may hear of that first.
   *
   * @throws InterruptedException if the caller is interrupted
   */
  boolean isEnding() throws InterruptedException {
    return process.waitFor(SETTLING_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Somebody has run something by it. */
  void use() {
    used = true;
  }

  /** Whether anybody has run anything by it. */
  boolean wasUsed() {
    return used;
  }

  /** Where others find it. */
  Path socket() {
    return socket;
  }

  /** The last lines that it wrote to standard error, when it has ended. */
  List<String> lastLines() throws InterruptedException {
    said.await(GRACE_SECONDS, TimeUnit.SECONDS);
    synchronized (lines) {
      return List.copyOf(lines);
    }
  }

  /** Its exit status, when it has ended. */
  int exit() throws InterruptedException {
    return process.waitFor();
  }

  /** Ends it, and with it all who share it. */
  void end() {
    process.destroy();
    boolean interrupted = Thread.interrupted();
    try {
      // Its end is also that of the process that waits for the end of its input.
      process.getOutputStream().close();
      if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException closed) {
      process.destroyForcibly();
    } catch (InterruptedException again) {
      process.destroyForcibly();
      interrupted = true;
    }
    ControlFiles.delete(socket);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
