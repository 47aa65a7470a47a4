package io.github.kamalmaven.report.panel;

import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.run.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far a run has come, by the events so far; guarded by its owner. */
final class Progress {
  private final Run.About about;
  private final Instant started;
  private final List<Phase> phases = new ArrayList<>();
  private final Map<String, HostWork> hosts = new LinkedHashMap<>();
  private final Map<String, Instant> hooks = new LinkedHashMap<>();
  private final Map<String, String> failures = new LinkedHashMap<>();
  private Optional<String> version = Optional.empty();
  private Round round = new Round(List.of());

  /**
   * @param about what is run
   * @param started when it began
   */
  Progress(Run.About about, Instant started) {
    this.about = about;
    this.started = started;
    about.hosts().forEach(this::host);
  }

  /** Takes note of what happened at a time. */
  void heard(Event event, Instant at) {
    if (event instanceof Event.CommandStarted command) {
      host(command.host()).began(command.command(), at);
    } else if (event instanceof Event.CommandFinished command) {
      host(command.host()).ended(command.command());
    } else if (event instanceof Event.Said said && said.tone() == Event.Tone.PHASE) {
      phases.add(new Phase(said.text().replaceFirst("\\.\\.\\.$", ""), at));
      round = new Round(List.of());
    } else if (event instanceof Event.Chosen chosen) {
      version = Optional.of(chosen.version());
    } else if (event instanceof Event.WorkBegan work) {
      round = new Round(work.pieces());
    } else if (event instanceof Event.WorkEnded work) {
      round.ended(work.piece(), work.failure().isEmpty());
      work.failure().ifPresent(text -> failures.put(work.piece(), text));
    } else if (event instanceof Event.HookStarted hook) {
      hooks.put(hook.hook(), at);
    } else if (event instanceof Event.HookFinished hook) {
      hooks.remove(hook.hook());
    }
  }

  private HostWork host(String name) {
    return hosts.computeIfAbsent(name, HostWork::new);
  }

  Run.About about() {
    return about;
  }

  Instant started() {
    return started;
  }

  Optional<String> version() {
    return version;
  }

  /** In the order in which they began; the last one goes on. */
  List<Phase> phases() {
    return phases;
  }

  /** Those that were meant, and those of which something was heard. */
  Collection<HostWork> hosts() {
    return hosts.values();
  }

  /** When the hooks began that run. */
  Map<String, Instant> hooks() {
    return hooks;
  }

  /** Why work has failed, by the name of its piece. */
  Map<String, String> failures() {
    return failures;
  }

  /** The work that began last. */
  Round round() {
    return round;
  }

  /**
   * A step of the whole run, which lasts until the next one begins.
   *
   * @param name what was said when it began
   * @param at when it began
   */
  record Phase(String name, Instant at) {}
}
