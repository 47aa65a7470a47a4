package io.github.kamalmaven.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What a process took of the machine, as Linux tells it in {@code /proc}.
 *
 * @param cpu user and system time, with that of the children that it has waited for
 * @param peak the most memory it had at once, in bytes; children are not among it
 */
public record Usage(Duration cpu, long peak) {
  /** Where they are in {@code stat}, counted from behind the program's name. */
  private static final int UTIME = 11;

  private static final int CSTIME = 14;

  /** Linux counts in hundredths of a second, whatever its own clock does. */
  private static final long TICK_MILLIS = 10;

  /** Of a process that runs; empty if it has ended, or the system has no {@code /proc}. */
  static Optional<Usage> of(long pid) {
    Path process = Path.of("/proc", Long.toString(pid));
    try {
      return parse(
          Files.readString(process.resolve("stat")), Files.readString(process.resolve("status")));
    } catch (IOException ended) {
      return Optional.empty();
    }
  }

  /**
   * From the texts of both files.
   *
   * @param stat of which the second field, the program's name, may have any characters
   * @param status which says nothing of memory once the process has ended
   */
  static Optional<Usage> parse(String stat, String status) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    long ticks = 0;
    for (int field = UTIME; field <= CSTIME; field++) {
      ticks += Long.parseLong(fields[field]);
    }
    Duration cpu = Duration.ofMillis(ticks * TICK_MILLIS);
    return status
        .lines()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> new Usage(cpu, Long.parseLong(line.replaceAll("\\D", "")) * 1024))
        .findFirst();
  }
}
