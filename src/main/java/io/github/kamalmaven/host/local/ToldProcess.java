package io.github.kamalmaven.host.local;

import io.github.kamalmaven.host.LineListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A command both of whose outputs are one, told while it runs.
 *
 * <p>What a command leaves behind in the background may hold its output for ever, and write more
 * than any memory takes. That the output has ended, or that Java's process has, therefore says
 * nothing: a shell around the command tells its exit status on a line of its own and lives on until
 * everything written before was read. Nothing here waits in a read.
 */
final class ToldProcess implements LocalProcess {
  private static final Duration GRACE = Duration.ofSeconds(2);
  private static final long LONGEST_NAP = 20;

  /** More than a pipe holds: what comes after that was written after the end of the command. */
  private static final int PIPE = 1024 * 1024;

  private final Process process;
  private final ProcessTree tree;
  private final ToldOutput output;
  private final InputStream control;
  private final ByteArrayOutputStream status = new ByteArrayOutputStream();

  /**
   * @param process just started, with a {@link #script}
   * @param lines hears the output
   */
  ToldProcess(Process process, LineListener lines) {
    this.process = process;
    this.tree = new ProcessTree(process);
    this.output = new ToldOutput(process.getInputStream(), lines);
    this.control = process.getErrorStream();
  }

  /** What the shell runs in place of a command. */
  static String script(String command) {
    return "( " + command + "\n) </dev/null 2>&1; echo $? >&2; read -r _";
  }

  @Override
  public boolean awaitEnd(Optional<Duration> limit) throws InterruptedException {
    long start = System.nanoTime();
    long nap = 1;
    int late = 0;
    while (true) {
      boolean ended = hasEnded();
      int count = output.readAvailable();
      late += ended ? count : 0;
      if (ended && (count == 0 || late > PIPE)) {
        close();
        return true;
      }
      if (!ended && limit.isPresent() && isOver(start, limit.get())) {
        return false;
      }
      if (count == 0) {
        Thread.sleep(nap);
        nap = Math.min(LONGEST_NAP, nap * 2);
      } else if (Thread.interrupted()) {
        throw new InterruptedException();
      } else {
        nap = 1;
      }
    }
  }

  private static boolean isOver(long start, Duration limit) {
    return System.nanoTime() - start > limit.toNanos();
  }

  private boolean hasEnded() {
    try {
      int there = control.available();
      if (there > 0) {
        status.write(control.readNBytes(there));
      }
    } catch (IOException ended) {
      return true;
    }
    return told().isPresent() || !process.isAlive();
  }

  /** The shell may have written more there, such as {@code Killed}. */
  private Optional<Integer> told() {
    String text = status.toString(StandardCharsets.UTF_8);
    return text.endsWith("\n")
        ? text.lines()
            .reduce((first, second) -> second)
            .map(String::strip)
            .filter(last -> last.matches("\\d{1,3}"))
            .map(Integer::valueOf)
        : Optional.empty();
  }

  /** The output comes first: Java would read what is left of it to its end, if it has one. */
  private void close() throws InterruptedException {
    output.end();
    try {
      process.getOutputStream().close();
    } catch (IOException ended) {
      // The shell around the command has ended already.
    }
    process.waitFor();
  }

  /** Asks first; what is written meanwhile is told, or nobody could write it. */
  @Override
  public void end() {
    boolean interrupted = Thread.interrupted();
    List<ProcessHandle> all = tree.destroy();
    long start = System.nanoTime();
    try {
      while (ProcessTree.isAlive(all) && !isOver(start, GRACE)) {
        output.readAvailable();
        Thread.sleep(LONGEST_NAP);
      }
    } catch (InterruptedException again) {
      interrupted = true;
    }
    tree.kill(all);
    for (int read = 0, count = 1; count > 0 && read < PIPE; read += count) {
      count = output.readAvailable();
    }
    output.end();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void rethrow() {
    output.rethrow();
  }

  @Override
  public int exit() {
    return told().orElseGet(process::exitValue);
  }

  @Override
  public String stdout() {
    return "";
  }

  @Override
  public String stderr() {
    return "";
  }
}
