package io.github.kamalmaven.mojo.plan;

import io.github.kamalmaven.mojo.plan.document.Phase;
import io.github.kamalmaven.mojo.plan.document.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A phase that is still being taken down. */
final class Draft {
  private final Map<String, List<Taken>> steps = new HashMap<>();
  private final Optional<String> hook;
  private final Map<String, String> variables = new LinkedHashMap<>();
  private Optional<String> command = Optional.empty();
  private String title;

  private Draft(String title, Optional<String> hook) {
    this.title = title;
    this.hook = hook;
  }

  /** One in which commands are run. */
  static Draft of(String title) {
    return new Draft(title, Optional.empty());
  }

  /** One in which a hook is run. */
  static Draft hook(String name, String file) {
    return new Draft(name, Optional.of(file));
  }

  void add(String machine, Lane lane, Step step) {
    steps.computeIfAbsent(machine, name -> new ArrayList<>()).add(new Taken(lane, step));
  }

  /** What runs its hook, and what that finds in its environment. */
  void run(String line, Map<String, String> environment) {
    command = Optional.of(line);
    variables.putAll(environment);
  }

  /** Another title behind its own. */
  void retitle(String other) {
    title = title.equals(other) ? title : title + " " + other;
  }

  boolean isHook() {
    return hook.isPresent();
  }

  boolean isEmpty() {
    return hook.isEmpty() && steps.isEmpty();
  }

  /** With machines in this order, and others after them. */
  Phase phase(List<String> machines) {
    Map<String, List<Step>> ordered = new LinkedHashMap<>();
    machines.stream()
        .filter(steps::containsKey)
        .forEach(machine -> ordered.put(machine, inOrder(machine)));
    new TreeMap<>(steps)
        .keySet()
        .forEach(machine -> ordered.computeIfAbsent(machine, this::inOrder));
    return new Phase(title, hook, command, variables, ordered);
  }

  private List<Step> inOrder(String machine) {
    return steps.getOrDefault(machine, List.of()).stream()
        .sorted(Comparator.comparing(Taken::lane))
        .map(Taken::step)
        .toList();
  }

  private record Taken(Lane lane, Step step) {}
}
