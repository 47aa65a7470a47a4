package io.github.kamalmaven.operation.app.kept;

import io.github.kamalmaven.operation.Columns;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.report.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Shows which versions are still on which hosts, and which of them run.
 *
 * <p>Not a verb of Kamal, whose {@code app containers} shows the same as Docker lists it.
 */
public final class ShowVersions {
  private static final List<String> TITLES = List.of("VERSION", "HOST", "ROLE", "CREATED", "STATE");

  private final DeployContext context;

  /** On the selected hosts. */
  public ShowVersions(DeployContext context) {
    this.context = context;
  }

  /** Shows a line for each container, those of a version together, and what to roll back to. */
  public void run() {
    KeptVersions versions = KeptVersions.on(context);
    List<String> order =
        versions.containers().stream().map(one -> one.version().name()).distinct().toList();
    List<List<String>> rows = new ArrayList<>(List.of(TITLES));
    versions.containers().stream()
        .sorted(Comparator.comparingInt(one -> order.indexOf(one.version().name())))
        .map(ShowVersions::row)
        .forEach(rows::add);
    print(Columns.of(rows));
    versions.usable().stream()
        .findFirst()
        .ifPresent(newest -> print("kamal:rollback would take " + newest));
  }

  private static List<String> row(KeptContainer one) {
    return List.of(one.version().name(), one.host(), one.role().name(), one.age(), one.state());
  }

  private void print(String text) {
    context.report().on(new Event.Printed(text));
  }
}
