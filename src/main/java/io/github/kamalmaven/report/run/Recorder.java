package io.github.kamalmaven.report.run;

import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.report.run.Run.About;
import io.github.kamalmaven.report.run.Run.Message;
import io.github.kamalmaven.report.run.Run.Outcome;
import io.github.kamalmaven.report.run.Run.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Hears the events of a run, and says at its end what happened. What commands print as their result
 * is not kept. Safe for use by several threads.
 */
public final class Recorder implements Report {
  /** Of commands, uploads and messages: 200 hosts have some 10,000. */
  static final int MOST = 30_000;

  /** Of all that processes write. */
  private static final long CHARACTERS = 8_000_000;

  private final About about;
  private final Supplier<Instant> clock;
  private final UnaryOperator<String> words;
  private final Instant started;
  private final KeptLines.Room room = new KeptLines.Room(CHARACTERS);
  private final Map<String, OpenHost> hosts = new LinkedHashMap<>();
  private final List<OpenHook> hooks = new ArrayList<>();
  private final Map<String, OpenProcess> runningHooks = new HashMap<>();
  private final List<Begun> begun = new ArrayList<>();
  private final List<Message> messages = new ArrayList<>();
  private Optional<String> version = Optional.empty();
  private int kept;
  private int cut;

  /**
   * Begins.
   *
   * @param about what is run
   * @param clock the time
   * @param words changes a text to what may be shown by now: a secret may become known as such
   *     after it was told
   */
  public Recorder(About about, Supplier<Instant> clock, UnaryOperator<String> words) {
    this.about = about;
    this.clock = clock;
    this.words = words;
    this.started = clock.get();
    about.hosts().forEach(this::host);
  }

  @Override
  public synchronized void on(Event event) {
    Duration at = Duration.between(started, clock.get());
    if (event instanceof Event.CommandWrote wrote) {
      host(wrote.host())
          .running(wrote.command())
          .ifPresent(process -> process.lines.add(wrote.stream(), wrote.line()));
    } else if (event instanceof Event.CommandFinished finished) {
      host(finished.host()).ended(finished.command(), finished.exit(), finished.took());
    } else if (event instanceof Event.HookWrote wrote) {
      Optional.ofNullable(runningHooks.get(wrote.hook()))
          .ifPresent(process -> process.lines.add(wrote.stream(), wrote.line()));
    } else if (event instanceof Event.HookFinished finished) {
      Optional.ofNullable(runningHooks.remove(finished.hook()))
          .ifPresent(process -> process.ended(finished.exit(), finished.took()));
    } else if (event instanceof Event.Chosen chosen) {
      version = version.or(() -> Optional.of(chosen.version()));
    } else {
      heard(at, event);
    }
  }

  /** What is kept by itself, as long as there is room. */
  private void heard(Duration at, Event event) {
    if (kept >= MOST) {
      cut++;
      return;
    }
    kept++;
    if (event instanceof Event.CommandStarted started) {
      host(started.host()).began(process(started.command(), at));
    } else if (event instanceof Event.Uploaded file) {
      host(file.host()).uploaded(new HostRun.Upload(at, file.path(), file.bytes()));
    } else if (event instanceof Event.HookStarted hook) {
      OpenProcess process = process(hook.path(), at);
      hooks.add(new OpenHook(hook.hook(), process));
      runningHooks.put(hook.hook(), process);
    } else if (event instanceof Event.Said said) {
      said(at, said);
    } else if (event instanceof Event.Cautioned cautioned) {
      messages.add(new Message(at, Tone.WARNING, Optional.empty(), cautioned.text()));
    } else if (event instanceof Event.Noted noted) {
      messages.add(new Message(at, Tone.PROGRESS, Optional.of(noted.host()), noted.text()));
    } else {
      kept--;
    }
  }

  private void said(Duration at, Event.Said said) {
    if (said.tone() == Event.Tone.PHASE) {
      begun.add(new Begun(said.text().replaceFirst("\\.\\.\\.$", ""), at));
    } else {
      Tone tone = Tone.valueOf(said.tone().name());
      messages.add(new Message(at, tone, Optional.empty(), said.text()));
    }
  }

  private OpenHost host(String name) {
    return hosts.computeIfAbsent(name, it -> new OpenHost(it, words));
  }

  private OpenProcess process(String text, Duration at) {
    return new OpenProcess(text, at, new KeptLines(room));
  }

  /**
   * Says what happened, in the words that may be shown by now.
   *
   * @param outcome how it ended
   * @param failure what stopped it, in such words
   */
  public synchronized Run end(Outcome outcome, Optional<Failure> failure) {
    Duration took = Duration.between(started, clock.get());
    Map<String, Failure> failures = failure.map(Failure::hosts).orElse(Map.of());
    failures.keySet().forEach(this::host);
    List<HostRun> runs = new ArrayList<>();
    hosts.forEach(
        (name, host) -> runs.add(host.run(Optional.ofNullable(failures.get(name)), took)));
    runs.sort(Comparator.comparing(run -> run.failure().isEmpty()));
    boolean failed = outcome == Outcome.FAILED;
    return new Run(
        about,
        version.map(words),
        started,
        took,
        outcome,
        failure,
        phases(took),
        hooks.stream().map(hook -> hook.told(took, failed, words)).toList(),
        runs,
        messages.stream()
            .map(it -> new Message(it.at(), it.tone(), it.host(), words.apply(it.text())))
            .toList(),
        cut);
  }

  private List<Run.Phase> phases(Duration end) {
    List<Run.Phase> phases = new ArrayList<>();
    for (int i = 0; i < begun.size(); i++) {
      Begun phase = begun.get(i);
      Duration until = i + 1 < begun.size() ? begun.get(i + 1).at() : end;
      phases.add(new Run.Phase(words.apply(phase.name()), phase.at(), until.minus(phase.at())));
    }
    return phases;
  }

  /** A phase that has begun. */
  private record Begun(String name, Duration at) {}

  /** A hook that has begun. */
  private record OpenHook(String name, OpenProcess process) {
    /** What fails in a run that does not is only told. */
    Run.Hook told(Duration end, boolean runFailed, UnaryOperator<String> words) {
      Ran ran = process.ran(end, false, words);
      boolean failed = runFailed && ran.exit().filter(exit -> exit != 0).isPresent();
      return new Run.Hook(name, failed ? process.ran(end, true, words) : ran);
    }
  }
}
