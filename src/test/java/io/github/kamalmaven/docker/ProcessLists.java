package io.github.kamalmaven.docker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Looks at the command lines of all processes as long as it is open, as {@code ps} does for every
 * user: those of the control machine, and those of the hosts, which are containers on it.
 */
final class ProcessLists implements AutoCloseable {
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private final Thread looking = new Thread(this::look, "process-lists");
  private volatile boolean open = true;

  ProcessLists() {
    looking.setDaemon(true);
    looking.start();
  }

  /** The command lines that were seen and have these texts in them: other labs have their own. */
  List<String> with(String... texts) {
    return seen.stream().filter(line -> Stream.of(texts).allMatch(line::contains)).toList();
  }

  private void look() {
    while (open) {
      try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
        processes
            .filter(path -> Character.isDigit(path.getFileName().toString().charAt(0)))
            .forEach(this::read);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  private void read(Path process) {
    try {
      byte[] words = Files.readAllBytes(process.resolve("cmdline"));
      seen.add(new String(words, StandardCharsets.UTF_8).replace('\0', ' ').strip());
    } catch (IOException ended) {
      return;
    }
  }

  @Override
  public void close() {
    open = false;
    try {
      looking.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
