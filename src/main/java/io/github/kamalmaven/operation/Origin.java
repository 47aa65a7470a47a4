package io.github.kamalmaven.operation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * @param numbering what tells whose numbers those of its processes are, if the machine has that:
 *     containers and machines may share a name
 */
public record Origin(
    String user, String machine, long pid, Optional<Instant> started, Optional<String> numbering) {
  private static final Pattern LINE =
      Pattern.compile("From: (\\S*)@(\\S+), process (\\d{1,18})(?: since (\\S+))?(?: in (\\S+))?");

  /** Systems tell the start of a process to the second, or a little finer. */
  private static final Duration PRECISION = Duration.ofSeconds(2);

  /** Only the letters that a line of its own can hold. */
  public Origin {
    user = user.replaceAll("\\s", "_");
    machine = machine.replaceAll("\\s", "_");
  }

  /** The process that runs this. */
  public static Origin here() {
    return This.PROCESS;
  }

  /** Asked for once: a machine may take seconds to tell its name. */
  private static final class This {
    static final Origin PROCESS = find();
  }

  private static Origin find() {
    ProcessHandle self = ProcessHandle.current();
    return new Origin(
        System.getProperty("user.name", ""),
        machineName(),
        self.pid(),
        self.info().startInstant().map(start -> start.truncatedTo(ChronoUnit.SECONDS)),
        numberingHere());
  }

  /** Of this start of the machine, and of the container. */
  private static Optional<String> numberingHere() {
    try {
      String start = Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
      Path processes = Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
      return Optional.of(start + "/" + processes.toString().replaceAll("\\D", ""));
    } catch (IOException | UnsupportedOperationException notLinux) {
      return Optional.empty();
    }
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
                    Optional.ofNullable(line.group(4)).flatMap(Origin::time),
                    Optional.ofNullable(line.group(5))));
  }

  /** A line for the details of a lock. */
  public String toLine() {
    return "From: %s@%s, process %d%s%s"
        .formatted(
            user,
            machine,
            pid,
            started.map(start -> " since " + start).orElse(""),
            numbering.map(whose -> " in " + whose).orElse(""));
  }

  /** Whether it is certainly a process of the machine on which that one runs. */
  public boolean isNear(Origin here) {
    return machine.equals(here.machine)
        && numbering.isPresent()
        && numbering.equals(here.numbering);
  }

  /** Whether it may be one, where machines do not tell more than their name. */
  public boolean mayBeNear(Origin here) {
    return machine.equals(here.machine)
        && user.equals(here.user)
        && numbering.isEmpty()
        && here.numbering.isEmpty();
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
