package io.github.kamalmaven.hook;

import io.github.kamalmaven.report.Report;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * The file that keeps all that one run of a hook writes, with secrets masked.
 *
 * <p>No deploy fails because it cannot be written: that is told, once.
 */
final class HookLog implements AutoCloseable {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final Optional<Path> file;
  private final Report report;
  private Optional<BufferedWriter> writer;

  private HookLog(Optional<Path> file, Optional<BufferedWriter> writer, Report report) {
    this.file = file;
    this.writer = writer;
    this.report = report;
  }

  /**
   * Begins a log.
   *
   * @param directory where; empty for none
   * @param start when the hook began
   * @param hook its name
   * @param report hears of it if it cannot be written
   */
  static HookLog in(Optional<Path> directory, Instant start, String hook, Report report) {
    if (directory.isEmpty()) {
      return new HookLog(Optional.empty(), Optional.empty(), report);
    }
    try {
      Files.createDirectories(directory.get());
      return begin(directory.get(), TIME.format(start) + "-" + hook, report);
    } catch (IOException failure) {
      warn(report, directory.get(), failure);
      return new HookLog(Optional.empty(), Optional.empty(), report);
    }
  }

  /** Two runs may begin in the same millisecond. */
  private static HookLog begin(Path directory, String name, Report report) throws IOException {
    for (int number = 1; ; number++) {
      Path file = directory.resolve(name + (number == 1 ? "" : "-" + number) + ".log");
      try {
        BufferedWriter writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW);
        return new HookLog(Optional.of(file), Optional.of(writer), report);
      } catch (FileAlreadyExistsException taken) {
        // The next number is free, or the one after that.
      }
    }
  }

  /** Where it is, if there is one. */
  Optional<Path> file() {
    return file;
  }

  /** Keeps a line. */
  void write(String line) {
    try {
      if (writer.isPresent()) {
        writer.get().write(line);
        writer.get().write('\n');
      }
    } catch (IOException failure) {
      giveUp(failure);
    }
  }

  @Override
  public void close() {
    try {
      if (writer.isPresent()) {
        writer.get().close();
      }
    } catch (IOException failure) {
      giveUp(failure);
    }
  }

  private void giveUp(IOException failure) {
    writer = Optional.empty();
    file.ifPresent(path -> warn(report, path, failure));
  }

  private static void warn(Report report, Path path, IOException failure) {
    report.warn("What hooks write cannot be kept in %s: %s".formatted(path, failure));
  }
}
