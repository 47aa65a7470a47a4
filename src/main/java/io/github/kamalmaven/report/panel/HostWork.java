package io.github.kamalmaven.report.panel;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a host is doing. */
final class HostWork {
  private final String name;

  /** When the commands began that have not ended, the oldest first. */
  private final Map<String, Instant> open = new LinkedHashMap<>();

  HostWork(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  void began(String command, Instant at) {
    open.putIfAbsent(command, at);
  }

  /** A secret that became known meanwhile changes what a command is called. */
  void ended(String command) {
    if (open.remove(command) == null && open.size() == 1) {
      open.clear();
    }
  }

  boolean isAtWork() {
    return !open.isEmpty();
  }

  /** Which command has run for longest. */
  Optional<String> command() {
    return open.keySet().stream().findFirst();
  }

  /** For how long it has run; nothing if none runs. */
  Duration since(Instant now) {
    return open.values().stream()
        .findFirst()
        .map(began -> Duration.between(began, now))
        .orElse(Duration.ZERO);
  }
}
