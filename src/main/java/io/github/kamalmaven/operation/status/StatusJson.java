package io.github.kamalmaven.operation.status;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kamalmaven.operation.doctor.Severity;
import java.util.List;

/** A status for programs: the form is described in status.md. */
final class StatusJson {
  /** Of the form; another number, another form. */
  private static final int FORMAT = 1;

  private StatusJson() {}

  static String of(Drifts drifts) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("format", FORMAT);
    root.put("service", drifts.deployment().service());
    drifts.deployment().destination().ifPresent(name -> root.put("destination", name));
    drifts.expected().ifPresent(version -> root.put("version", version));
    root.put("errors", drifts.count(Severity.ERROR));
    root.put("warnings", drifts.count(Severity.WARNING));
    add(root, drifts.here());
    ArrayNode hosts = root.putArray("hosts");
    drifts.hosts().forEach(host -> add(hosts.addObject(), host));
    return root.toPrettyString();
  }

  private static void add(ObjectNode node, HostStatus host) {
    node.put("host", host.host());
    ArrayNode runs = node.putArray("containers");
    for (Running run : host.runs()) {
      runs.addObject()
          .put("kind", run.kind())
          .put("name", run.name())
          .put("version", run.version())
          .put("container", run.container())
          .put("state", run.state())
          .put("created", run.created());
    }
    add(node, host.deviations());
  }

  private static void add(ObjectNode node, List<Deviation> deviations) {
    ArrayNode findings = node.putArray("findings");
    for (Deviation one : deviations) {
      findings
          .addObject()
          .put("code", one.drift().code())
          .put("severity", one.drift().severity().text())
          .put("subject", one.subject())
          .put("cause", one.cause())
          .put("remedy", one.remedy());
    }
  }
}
