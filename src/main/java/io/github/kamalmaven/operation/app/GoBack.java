package io.github.kamalmaven.operation.app;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.hook.HookEvent;
import io.github.kamalmaven.operation.DeployContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Takes hosts that serve a new version already back to those that served before, as a rollback
 * does, when the other hosts do not get there.
 */
final class GoBack {
  private final DeployContext fixed;

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
  }

  private void goBack(Version before, List<Switched.Step> steps) {
    List<String> hosts = steps.stream().map(Switched.Step::host).distinct().sorted().toList();
    String what = "%s to version %s".formatted(String.join(", ", hosts), before);
    fixed.report().say("Taking back " + what + "...");
    DeployContext old = fixed.withVersion(before).onlyHosts(hosts);
    try {
      boot(old, steps);
      fixed.tellAfterwards("Took back " + what);
    } catch (KamalException failure) {
      fixed.tellAfterwards("Could not take back " + what + ": " + failure.getMessage());
      throw failure;
    }
  }

  /** Nobody waits for the primary role here: each has served before. */
  private void boot(DeployContext old, List<Switched.Step> steps) {
    Barrier open = new Barrier();
    open.open();
    BootRole.Circumstances around =
        new BootRole.Circumstances(
            open, RunningVersions.UNKNOWN, new Switched(old.version(), steps.size()));
    BootVersion boot = new BootVersion(old, around, new Part(steps));
    boot.prepare();
    boot.run();
    old.settle();
  }

  /** Of the hosts' roles only those that were switched; a hook that fails is told of only. */
  private final class Part implements BootVersion.Extent {
    private final List<Switched.Step> steps;

    Part(List<Switched.Step> steps) {
      this.steps = steps;
    }

    @Override
    public boolean includes(String host, Role role) {
      return steps.stream()
          .anyMatch(step -> step.host().equals(host) && step.role().equals(role.name()));
    }

    @Override
    public void fire(HookEvent event, List<String> group) {
      try {
        fixed.hooks().fire(event, group);
      } catch (KamalException failed) {
        fixed.report().alarm(failed.getMessage() + " (ignored while hosts are taken back)");
      }
    }
  }
}
