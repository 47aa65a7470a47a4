package io.github.kamalmaven.report.trace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kamalmaven.report.otel.Attributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that took a while.
 *
 * @param id 16 hexadecimal digits
 * @param parent the one around it
 * @param name one of few
 * @param kind whether somebody else was asked to do it
 * @param start when it began
 * @param took until its end
 * @param attributes texts and numbers by name
 * @param marks what happened meanwhile and took no time
 * @param error what went wrong, if something did; empty if others say it
 */
record Span(
    String id,
    Optional<String> parent,
    String name,
    Kind kind,
    Instant start,
    Duration took,
    Map<String, Object> attributes,
    List<Mark> marks,
    Optional<String> error) {
  private static final int FAILED = 2;

  ObjectNode json(String trace, String state) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("traceId", trace);
    node.put("spanId", id);
    if (!state.isEmpty()) {
      node.put("traceState", state);
    }
    parent.ifPresent(it -> node.put("parentSpanId", it));
    node.put("name", name);
    node.put("kind", kind.number);
    node.put("startTimeUnixNano", Attributes.nanos(start));
    node.put("endTimeUnixNano", Attributes.nanos(start.plus(took)));
    node.set("attributes", Attributes.json(attributes));
    ArrayNode events = node.putArray("events");
    marks.forEach(mark -> events.add(mark.json()));
    ObjectNode status = node.putObject("status");
    error.ifPresent(
        text -> {
          status.put("code", FAILED);
          if (!text.isEmpty()) {
            status.put("message", text);
          }
        });
    return node;
  }

  /** Kinds and their numbers. */
  enum Kind {
    /** Done here. */
    INTERNAL(1),
    /** Asked of another. */
    CLIENT(3);

    private final int number;

    Kind(int number) {
      this.number = number;
    }
  }

  /**
   * Something that took no time.
   *
   * @param at when
   * @param name one of few
   * @param attributes texts and numbers by name
   */
  record Mark(Instant at, String name, Map<String, Object> attributes) {
    private ObjectNode json() {
      ObjectNode node = JsonNodeFactory.instance.objectNode();
      node.put("timeUnixNano", Attributes.nanos(at));
      node.put("name", name);
      node.set("attributes", Attributes.json(attributes));
      return node;
    }
  }
}
