package io.github.kamalmaven.operation.status;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A status for people: a line for each host, and below it what differs. */
final class StatusText {
  private StatusText() {}

  static String of(Drifts drifts) {
    List<String> lines = new ArrayList<>();
    if (!drifts.here().isEmpty()) {
      lines.add("this machine");
      drifts.here().forEach(one -> lines.add(told(one)));
    }
    for (HostStatus host : drifts.hosts()) {
      String runs = host.runs().stream().map(Running::told).collect(Collectors.joining(", "));
      lines.add(runs.isEmpty() ? host.host() : host.host() + ": " + runs);
      host.deviations().forEach(one -> lines.add(told(one)));
    }
    int count = drifts.hosts().size();
    String looked = "looked at " + count + (count == 1 ? " host" : " hosts");
    lines.add(
        drifts.all().findAny().isEmpty()
            ? "No drift: " + looked
            : "L" + looked.substring(1) + ": " + drifts.counts());
    return String.join("\n", lines);
  }

  private static String told(Deviation one) {
    String text =
        "  %-7s %s: %s".formatted(one.drift().severity().text(), one.drift().code(), one.cause());
    return one.remedy().isEmpty() ? text : text + "\n          to do: " + one.remedy();
  }
}
