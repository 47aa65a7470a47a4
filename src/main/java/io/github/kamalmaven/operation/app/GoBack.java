package io.github.kamalmaven.operation.app;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Boot;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.hook.HookEvent;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.canary.Canaries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * Takes hosts that serve a new version already back to those that served before, as a rollback
 * does, when the other hosts do not get there.
 */
final class GoBack {
  private final DeployContext fixed;
  private final List<KamalException> failures = new CopyOnWriteArrayList<>();

  /** From the version that the context is fixed on. */
  GoBack(DeployContext fixed) {
    this.fixed = fixed;
  }

  /** Takes back what can be, and tells what came of it. */
  void run(Switched switched) {
    List<Switched.Step> steps = switched.steps();
    if (steps.isEmpty() && !switched.nowhere()) {
      fixed.tellAfterwards("No other version served before: there is none to go back to");
    }
    Map<Version, List<Switched.Step>> byVersion =
        steps.stream()
            .collect(
                Collectors.groupingBy(
                    Switched.Step::before, LinkedHashMap::new, Collectors.toList()));
    byVersion.forEach(this::goBack);
    failures.stream().skip(1).forEach(later -> failures.get(0).addSuppressed(later));
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
  }

  private void goBack(Version before, List<Switched.Step> steps) {
    List<String> hosts = steps.stream().map(Switched.Step::host).distinct().sorted().toList();
    DeployContext old = fixed.withVersion(before);
    Boot plan = fixed.deployment().boot();
    for (List<String> group : plan.groups(hosts, fixed.deployment().allHosts().size())) {
      fixed.report().begin("Taking back " + what(group, before) + "...");
      List<String> ready = prepared(old.onlyHosts(group));
      if (!ready.isEmpty() && succeeds(ready, before, () -> boot(old.onlyHosts(ready), steps))) {
        fixed.tellAfterwards("Took back " + what(ready, before));
      }
    }
  }

  /** Those of the hosts that could be prepared. */
  private List<String> prepared(DeployContext old) {
    List<String> hosts = old.selection().appHosts();
    Set<String> ready = ConcurrentHashMap.newKeySet();
    old.on(
        hosts,
        session -> {
          Runnable work =
              () -> {
                new PrepareHost(old, session).run();
                session.settle();
              };
          if (succeeds(List.of(session.host()), old.version(), work)) {
            ready.add(session.host());
          }
        });
    return hosts.stream().filter(ready::contains).toList();
  }

  /** What fails is told, and does not stop the others; who interrupts wants no more of it. */
  private boolean succeeds(List<String> hosts, Version before, Runnable work) {
    try {
      work.run();
      return true;
    } catch (KamalException failure) {
      fixed.tellAfterwards(
          "Could not take back " + what(hosts, before) + ": " + failure.getMessage());
      if (Thread.currentThread().isInterrupted()) {
        throw failure;
      }
      failures.add(failure);
      return false;
    }
  }

  private static String what(List<String> hosts, Version before) {
    return "%s to version %s".formatted(String.join(", ", hosts), before);
  }

  /** Nobody waits for the primary role here: each has served before. */
  private void boot(DeployContext old, List<Switched.Step> steps) {
    Barrier open = new Barrier();
    open.open();
    BootRole.Circumstances around =
        new BootRole.Circumstances(
            open,
            RunningVersions.UNKNOWN,
            new Switched(old.version(), steps.size()),
            Canaries.NONE);
    new BootVersion(old, around, new Part(old, steps)).run();
    old.settle();
  }

  /** Of the hosts' roles only those that were switched; a hook that fails is told of only. */
  private record Part(DeployContext old, List<Switched.Step> steps) implements BootVersion.Extent {
    @Override
    public boolean includes(String host, Role role) {
      return steps.stream()
          .anyMatch(step -> step.host().equals(host) && step.role().equals(role.name()));
    }

    @Override
    public void fire(HookEvent event, List<String> group) {
      try {
        old.hooks().fire(event, group);
      } catch (KamalException failed) {
        old.report().alarm(failed.getMessage() + " (ignored while hosts are taken back)");
      }
    }
  }
}
