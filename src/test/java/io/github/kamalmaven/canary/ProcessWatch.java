package io.github.kamalmaven.canary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the process list again and again, as any user of the machine can. Containers of this
 * machine are in it, and so are the processes of hosts that are containers.
 */
public final class ProcessWatch implements AutoCloseable {
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final Thread thread = new Thread(this::watch, "process-watch");
  private volatile boolean over;
  private volatile long samples;

  /** Begins. */
  public ProcessWatch() {
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    while (!over) {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
        all.forEach(this::look);
      } catch (IOException gone) {
        // The next round sees what is there then.
      }
    }
  }

  private void look(Path process) {
    try {
      byte[] words = Files.readAllBytes(process.resolve("cmdline"));
      samples++;
      if (words.length > 0) {
        seen.add(new String(words, StandardCharsets.UTF_8).replace('\0', ' ').strip());
      }
    } catch (IOException ended) {
      // Processes come and go.
    }
  }

  /** Every command line that was seen, once. */
  public Set<String> commandLines() {
    return seen;
  }

  /** How often a command line was read. */
  public long samples() {
    return samples;
  }

  @Override
  public void close() {
    over = true;
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
