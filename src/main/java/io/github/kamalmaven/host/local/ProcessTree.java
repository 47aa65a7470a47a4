package io.github.kamalmaven.host.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A process with all it has started: its descendants, and where the system tells (Linux) those that
 * lost their parent but still hold the process's output.
 *
 * <p>Java cannot give a process a group of its own, and a shell that did would take the terminal
 * away from it.
 */
final class ProcessTree {
  private final Process process;
  private final Optional<String> pipe;

  /** The tree of a process that was just started. */
  ProcessTree(Process process) {
    this.process = process;
    this.pipe = output(process.pid());
  }

  /** Asks all of it to end. */
  List<ProcessHandle> destroy() {
    List<ProcessHandle> all = members();
    all.forEach(ProcessHandle::destroy);
    return all;
  }

  /**
   * Ends all of it, without asking.
   *
   * @param known of which some may have lost their parent meanwhile
   */
  void kill(List<ProcessHandle> known) {
    Stream.concat(known.stream(), members().stream()).forEach(ProcessHandle::destroyForcibly);
  }

  /** Whether one of them runs. */
  static boolean isAlive(List<ProcessHandle> members) {
    return members.stream().anyMatch(ProcessHandle::isAlive);
  }

  private List<ProcessHandle> members() {
    Stream<ProcessHandle> writers =
        pipe.isEmpty()
            ? Stream.empty()
            : ProcessHandle.allProcesses().filter(other -> output(other.pid()).equals(pipe));
    return Stream.concat(
            Stream.concat(process.descendants(), writers), Stream.of(process.toHandle()))
        .distinct()
        .toList();
  }

  /** The pipe that a process writes to. */
  private static Optional<String> output(long pid) {
    try {
      Path target = Files.readSymbolicLink(Path.of("/proc", String.valueOf(pid), "fd", "1"));
      return Optional.of(target.toString()).filter(name -> name.startsWith("pipe:"));
    } catch (IOException | UnsupportedOperationException untold) {
      return Optional.empty();
    }
  }
}
