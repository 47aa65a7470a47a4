package io.github.kamalmaven.operation.rollout;

import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.operation.Columns;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.canary.Canaries;
import io.github.kamalmaven.operation.canary.Canary;
import io.github.kamalmaven.operation.canary.Split;
import io.github.kamalmaven.report.Event;
import java.util.ArrayList;
import java.util.List;

/** Shows where there are canaries, and who meets them. */
public final class ShowRollout {
  private static final List<String> TITLES = List.of("HOST", "ROLE", "SERVES", "CANARY", "MET BY");

  private final DeployContext context;

  /** On the selected hosts. */
  public ShowRollout(DeployContext context) {
    this.context = context;
  }

  /** Shows a line for each host and role, or that there is no rollout. */
  public void run() {
    Canaries canaries = Canaries.on(context);
    List<List<String>> rows = new ArrayList<>(List.of(TITLES));
    for (String host : Canaries.hosts(context)) {
      for (Role role : Canaries.proxied(context, host)) {
        rows.addAll(rows(canaries, host, role));
      }
    }
    String shown = canaries.all().isEmpty() ? "There is no rollout" : Columns.of(rows);
    context.report().on(new Event.Printed(shown));
  }

  private static List<List<String>> rows(Canaries canaries, String host, Role role) {
    String serving = canaries.serving(host, role).map(Version::name).orElse("-");
    List<Canary> here = canaries.of(host, role);
    return here.isEmpty()
        ? List.of(List.of(host, role.name(), serving, "-", "-"))
        : here.stream()
            .map(
                it ->
                    List.of(
                        host,
                        role.name(),
                        serving,
                        it.versionTold(),
                        it.split().map(Split::told).orElse("nobody (left over)")))
            .toList();
  }
}
