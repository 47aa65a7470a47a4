package io.github.kamalmaven.report.otel;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One log record of OpenTelemetry, in the JSON form of its protocol.
 *
 * @param at when
 * @param severity how bad it is
 * @param body one line
 * @param event its name, if it is an event and not a line
 * @param attributes texts, numbers or booleans by name
 */
record LogRecord(
    Instant at,
    Severity severity,
    String body,
    Optional<String> event,
    Map<String, Object> attributes) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  ObjectNode json() {
    ObjectNode node = JSON.objectNode();
    String nanoseconds = Attributes.nanos(at);
    node.put("timeUnixNano", nanoseconds);
    node.put("observedTimeUnixNano", nanoseconds);
    node.put("severityNumber", severity.number());
    node.put("severityText", severity.name());
    node.putObject("body").put("stringValue", body);
    event.ifPresent(name -> node.put("eventName", name));
    if (!attributes.isEmpty()) {
      node.set("attributes", Attributes.json(attributes));
    }
    return node;
  }

  /** Severities and their numbers. */
  enum Severity {
    DEBUG(5),
    INFO(9),
    WARN(13),
    ERROR(17);

    private final int number;

    Severity(int number) {
      this.number = number;
    }

    int number() {
      return number;
    }
  }
}
