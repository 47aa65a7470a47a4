package io.github.kamalmaven.report.otel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

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
    String nanoseconds =
        String.valueOf(TimeUnit.SECONDS.toNanos(at.getEpochSecond()) + at.getNano());
    node.put("timeUnixNano", nanoseconds);
    node.put("observedTimeUnixNano", nanoseconds);
    node.put("severityNumber", severity.number());
    node.put("severityText", severity.name());
    node.putObject("body").put("stringValue", body);
    event.ifPresent(name -> node.put("eventName", name));
    if (!attributes.isEmpty()) {
      node.set("attributes", json(attributes));
    }
    return node;
  }

  /** Attributes as the protocol wants them, each value under its type. */
  static ArrayNode json(Map<String, Object> attributes) {
    ArrayNode all = JSON.arrayNode();
    attributes.forEach(
        (name, value) -> {
          ObjectNode attribute = all.addObject().put("key", name);
          ObjectNode typed = attribute.putObject("value");
          if (value instanceof Double number) {
            typed.put("doubleValue", number);
          } else {
            typed.put("stringValue", String.valueOf(value));
          }
        });
    return all;
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
