package io.github.kamalmaven.mojo.plan;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Selection;
import io.github.kamalmaven.host.Fleet;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.mojo.GoalRequest;
import io.github.kamalmaven.mojo.Place;
import io.github.kamalmaven.mojo.Wiring;
import io.github.kamalmaven.mojo.plan.document.Phase;
import io.github.kamalmaven.mojo.plan.found.Found;
import io.github.kamalmaven.mojo.plan.found.FoundHost;
import io.github.kamalmaven.mojo.plan.found.HostReader;
import io.github.kamalmaven.operation.Parts;
import io.github.kamalmaven.report.Report;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What hosts are like that were looked at for a plan.
 *
 * @param hosts by name
 */
record Looked(Map<String, FoundHost> hosts) {

  /** Looks at the hosts that are asked for, and puts on the stage what is there. */
  static Looked at(Place place, Wiring real, GoalRequest request, PlanStage stage) {
    Parts parts = real.parts(place, Report.NONE);
    try (Fleet fleet = parts.fleet()) {
      Deployment deployment = parts.deployment();
      Selection selection = Selection.of(deployment, request.options().filter());
      Map<String, FoundHost> all = HostReader.read(fleet, deployment, selection.hosts());
      boolean aboutLock = request.options().command().get(0).equals("lock");
      all.forEach((host, found) -> stage.seed(host, found, deployment, aboutLock));
      return new Looked(all);
    }
  }

  /** What there is to tell of them, by host. */
  Map<String, List<String>> told(Deployment deployment) {
    Map<String, List<String>> told = new LinkedHashMap<>();
    hosts.forEach((host, found) -> told.put(host, new Found(deployment, host, found).lines()));
    return told;
  }

  /**
   * Sees that the plan is about no others.
   *
   * @throws KamalException if it is
   */
  void requireAll(List<Phase> phases) {
    for (Phase phase : phases) {
      for (String machine : phase.steps().keySet()) {
        if (!machine.equals(Local.NAME) && !hosts.containsKey(machine)) {
          throw new KamalException(
              "The plan is about %s, too, which was not looked at".formatted(machine),
              machine,
              "plan without kamal.hosts and kamal.roles");
        }
      }
    }
  }
}
