package io.github.kamalmaven.report.trace;

import io.github.kamalmaven.report.run.Failure;
import io.github.kamalmaven.report.run.HostRun;
import io.github.kamalmaven.report.run.Ran;
import io.github.kamalmaven.report.run.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The spans of one run: the run, in it its phases, in them hooks and hosts, in those what ran
 * there. What began before the first phase lies in the run itself.
 */
final class SpanTree {
  private static final int LONGEST = 4_096;

  private final Run run;
  private final Supplier<String> ids;
  private final String root;
  private final List<String> phases = new ArrayList<>();
  private final Set<String> failed = new HashSet<>();
  private final List<Span> below = new ArrayList<>();

  /**
   * @param run that happened
   * @param ids makes 16 hexadecimal digits, others each time
   */
  SpanTree(Run run, Supplier<String> ids) {
    this.run = run;
    this.ids = ids;
    this.root = ids.get();
  }

  /**
   * All of them, each after the one that it lies in.
   *
   * @param parent the one around the run
   * @param attributes of the run
   */
  List<Span> spans(Optional<String> parent, Map<String, Object> attributes) {
    run.phases().forEach(phase -> phases.add(ids.get()));
    run.hooks().forEach(this::hook);
    run.hosts().forEach(this::host);
    List<Span> all = new ArrayList<>();
    all.add(whole(parent, attributes));
    for (int at = 0; at < phases.size(); at++) {
      all.add(phase(phases.get(at), run.phases().get(at)));
    }
    all.addAll(below);
    return all;
  }

  private Span whole(Optional<String> parent, Map<String, Object> attributes) {
    Map<String, Object> all = new LinkedHashMap<>(attributes);
    run.failure().flatMap(Failure::where).ifPresent(it -> all.put("kamal.failure.where", it));
    run.failure().flatMap(Failure::remedy).ifPresent(it -> all.put("kamal.failure.remedy", it));
    if (run.cut() > 0) {
      all.put("kamal.left_out", run.cut());
    }
    return new Span(
        root,
        parent,
        "kamal " + run.about().verb(),
        Span.Kind.INTERNAL,
        run.started(),
        run.took(),
        all,
        List.of(),
        run.failure().map(Failure::what));
  }

  private Span phase(String id, Run.Phase phase) {
    return new Span(
        id,
        Optional.of(root),
        phase.name(),
        Span.Kind.INTERNAL,
        run.started().plus(phase.at()),
        phase.took(),
        Map.of(),
        List.of(),
        failed.contains(id) ? Optional.of("") : Optional.empty());
  }

  private void hook(Run.Hook hook) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("kamal.hook", hook.name());
    told.putAll(process(hook.ran()));
    below.add(ran("hook " + hook.name(), hook.ran(), around(hook.ran().at()), told));
  }

  /** A host has a span in each phase in which it did something. */
  private void host(HostRun host) {
    Map<String, HostPart> parts = new LinkedHashMap<>();
    host.commands().forEach(it -> part(parts, it.at()).commands().add(it));
    host.uploads().forEach(it -> part(parts, it.at()).uploads().add(it));
    if (parts.isEmpty() && host.failure().isPresent()) {
      part(parts, run.took());
    }
    boolean isNamed = host.commands().stream().anyMatch(Ran::failed);
    int left = parts.size();
    for (Map.Entry<String, HostPart> part : parts.entrySet()) {
      left--;
      boolean here = isNamed ? part.getValue().hasFailed() : left == 0;
      add(host, part.getKey(), part.getValue(), here ? host.failure() : Optional.empty());
    }
  }

  private HostPart part(Map<String, HostPart> parts, Duration at) {
    return parts.computeIfAbsent(
        around(at), it -> new HostPart(new ArrayList<>(), new ArrayList<>()));
  }

  private void add(HostRun host, String parent, HostPart part, Optional<Failure> failure) {
    String id = ids.get();
    failure.ifPresent(it -> failed.add(parent));
    Duration start = part.start(run.took());
    below.add(
        new Span(
            id,
            Optional.of(parent),
            host.name(),
            Span.Kind.INTERNAL,
            run.started().plus(start),
            part.end(start).minus(start),
            Map.of("server.address", host.name()),
            part.uploads().stream().map(this::mark).toList(),
            failure.map(Failure::what)));
    for (Ran command : part.commands()) {
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("server.address", host.name());
      told.putAll(process(command));
      below.add(ran(CommandName.of(command.text()), command, id, told));
    }
  }

  private Span.Mark mark(HostRun.Upload file) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("file.path", file.path());
    told.put("file.size", file.bytes());
    return new Span.Mark(run.started().plus(file.at()), "upload", told);
  }

  private static Map<String, Object> process(Ran ran) {
    Map<String, Object> told = new LinkedHashMap<>();
    String text = ran.text();
    told.put("process.command_line", text.substring(0, Math.min(text.length(), LONGEST)));
    ran.exit().ifPresent(status -> told.put("process.exit.code", status));
    return told;
  }

  private Span ran(String name, Ran ran, String parent, Map<String, Object> attributes) {
    if (ran.failed()) {
      failed.add(parent);
    }
    return new Span(
        ids.get(),
        Optional.of(parent),
        name,
        Span.Kind.CLIENT,
        run.started().plus(ran.at()),
        ran.took(),
        attributes,
        List.of(),
        ran.failed() ? Optional.of(status(ran)) : Optional.empty());
  }

  private static String status(Ran ran) {
    return ran.exit().map(it -> "exited with status " + it).orElse("did not end");
  }

  /** The phase that something began in, or the run. */
  private String around(Duration at) {
    String found = root;
    for (int i = 0; i < phases.size() && run.phases().get(i).at().compareTo(at) <= 0; i++) {
      found = phases.get(i);
    }
    return found;
  }
}
