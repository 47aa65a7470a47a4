package io.github.kamalmaven.operation;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The process that took a lock.
 *
 * @param user who started it
 * @param machine where, as that machine calls itself
 * @param pid its number there
 * @param started when, if the machine tells
 */
public record Origin(String user, String machine, long pid, Optional<Instant> started) {
  private static final Pattern LINE =
      Pattern.compile("From: (\\S*)@(\\S+), process (\\d{1,18})(?: since (\\S+))?");

  /** Systems tell the start of a process to the second, or a little finer. */
  private static final Duration PRECISION = Duration.ofSeconds(2);

  /** Only the letters that a line of its own can hold. */
  public Origin {
    user = user.replaceAll("\\s", "_");
    machine = machine.replaceAll("\\s", "_");
  }

  /** The process that runs this. */
  public static Origin here() {
    ProcessHandle self = ProcessHandle.current();
    return new Origin(
        System.getProperty("user.name", ""),
        machineName(),
        self.pid(),
        self.info().startInstant().map(start -> start.truncatedTo(ChronoUnit.SECONDS)));
  }

  private static String machineName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "localhost";
    }
  }

  /** Finds it in what a lock says of its holder; Kamal's own say nothing of it. */
  public static Optional<Origin> in(String details) {
    return details
        .lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .findFirst()
        .map(
            line ->
                new Origin(
                    line.group(1),
                    line.group(2),
                    Long.parseLong(line.group(3)),
                    Optional.ofNullable(line.group(4)).flatMap(Origin::time)));
  }

  /** A line for the details of a lock. */
  public String toLine() {
    return "From: %s@%s, process %d%s"
        .formatted(user, machine, pid, started.map(start -> " since " + start).orElse(""));
  }

  /** Whether it is a process of the machine on which that one runs. */
  public boolean isNear(Origin here) {
    return machine.equals(here.machine);
  }

  /**
   * Whether it still runs, on this machine. A number is given to another process sooner or later.
   */
  public boolean runs() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> process.info().startInstant().map(this::isStart).orElse(true))
        .isPresent();
  }

  private boolean isStart(Instant actual) {
    return started
        .map(told -> Duration.between(told, actual).abs().compareTo(PRECISION) < 0)
        .orElse(true);
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException garbled) {
      return Optional.empty();
    }
  }
}
