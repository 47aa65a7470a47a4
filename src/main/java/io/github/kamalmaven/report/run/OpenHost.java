package io.github.kamalmaven.report.run;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A host of which more may be heard. Guarded by its recorder. */
final class OpenHost {
  private final String name;
  private final UnaryOperator<String> words;
  private final List<OpenProcess> processes = new ArrayList<>();
  private final List<HostRun.Upload> uploads = new ArrayList<>();

  /** Those that have not ended, by their command: the oldest first. */
  private final Map<String, Deque<OpenProcess>> open = new HashMap<>();

  /**
   * @param words changes a text to what may be shown by now
   */
  OpenHost(String name, UnaryOperator<String> words) {
    this.name = name;
    this.words = words;
  }

  void began(OpenProcess process) {
    processes.add(process);
    open.computeIfAbsent(process.text, text -> new ArrayDeque<>()).add(process);
  }

  void uploaded(HostRun.Upload file) {
    uploads.add(file);
  }

  /** The one that runs a command, if it is known. */
  Optional<OpenProcess> running(String command) {
    return same(command).map(Deque::peek);
  }

  /** A secret that became known meanwhile changes what a command is called. */
  private Optional<Deque<OpenProcess>> same(String command) {
    if (!open.containsKey(command)) {
      open.keySet().stream()
          .filter(earlier -> words.apply(earlier).equals(command))
          .findFirst()
          .flatMap(earlier -> Optional.ofNullable(open.remove(earlier)))
          .ifPresent(processes -> open.put(command, processes));
    }
    return Optional.ofNullable(open.get(command));
  }

  void ended(String command, int exit, Duration took) {
    same(command)
        .ifPresent(
            same -> {
              same.remove().ended(exit, took);
              if (same.isEmpty()) {
                open.remove(command);
              }
            });
  }

  /**
   * What happened there.
   *
   * @param failure what went wrong there
   * @param end of the run
   */
  HostRun run(Optional<Failure> failure, Duration end) {
    List<HostRun.Upload> files =
        uploads.stream()
            .map(file -> new HostRun.Upload(file.at(), words.apply(file.path()), file.bytes()))
            .toList();
    int failed = failure.flatMap(Failure::where).map(this::last).orElse(-1);
    List<Ran> ran = new ArrayList<>();
    for (OpenProcess process : processes) {
      ran.add(process.ran(end, ran.size() == failed, words));
    }
    return new HostRun(name, failure, ran, files);
  }

  /** The number of the last process that a failure names. */
  private int last(String where) {
    for (int number = processes.size() - 1; number >= 0; number--) {
      if (where.equals(name + ": " + words.apply(processes.get(number).text))) {
        return number;
      }
    }
    return -1;
  }
}
