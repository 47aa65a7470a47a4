package io.github.kamalmaven.operation.app;

import io.github.kamalmaven.command.AppCommands;
import io.github.kamalmaven.config.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Where a version runs already, for those whose boot stops on the way. */
final class Switched {
  private final Version version;
  private final int total;
  private final List<Step> steps = new CopyOnWriteArrayList<>();
  private final Map<String, List<String>> rolesByHost = new ConcurrentSkipListMap<>();

  /**
   * @param version what is booted
   * @param total on how many hosts, each counted once for each role
   */
  Switched(Version version, int total) {
    this.version = version;
    this.total = total;
  }

  /**
   * A role runs the version on a host.
   *
   * @param replaced what served there before, if anything did
   */
  void add(String role, String host, Optional<Version> replaced) {
    rolesByHost.computeIfAbsent(host, name -> new CopyOnWriteArrayList<>()).add(role);
    replaced.ifPresent(before -> steps.add(new Step(before, host, role)));
  }

  /**
   * Where another version served before that can be booted again: the same one, made anew under the
   * same name, cannot.
   */
  List<Step> steps() {
    return steps.stream().filter(step -> !AppCommands.isReplaced(step.before().name())).toList();
  }

  /** Whether no host runs the version. */
  boolean nowhere() {
    return rolesByHost.isEmpty();
  }

  /**
   * The new version took the place of another one.
   *
   * @param before the other one
   * @param host where
   * @param role the role's name
   */
  record Step(Version before, String host, String role) {}

  /** How far it came. */
  String told() {
    int count = rolesByHost.values().stream().mapToInt(List::size).sum();
    if (count == 0) {
      return "No host has switched to version " + version + ": what ran before still does";
    }
    return count == total
        ? "Version " + version + " runs everywhere already"
        : "Stopped half way: version " + version + " runs on " + places() + ", and nowhere else";
  }

  private String places() {
    return rolesByHost.entrySet().stream()
        .map(entry -> entry.getKey() + " (" + String.join(", ", entry.getValue()) + ")")
        .collect(Collectors.joining(", "));
  }
}
