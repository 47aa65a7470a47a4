package io.github.kamalmaven.report.otel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Values in the JSON form of OpenTelemetry's protocol, in which 64 bits are a text. */
public final class Attributes {
  private Attributes() {}

  /**
   * Attributes, each value under its type.
   *
   * @param attributes texts and numbers by name
   */
  public static ArrayNode json(Map<String, Object> attributes) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    attributes.forEach(
        (name, value) -> {
          ObjectNode attribute = all.addObject().put("key", name);
          ObjectNode typed = attribute.putObject("value");
          if (value instanceof Double number) {
            typed.put("doubleValue", number);
          } else if (value instanceof Long || value instanceof Integer) {
            typed.put("intValue", value.toString());
          } else {
            typed.put("stringValue", String.valueOf(value));
          }
        });
    return all;
  }

  /** Nanoseconds since 1970. */
  public static String nanos(Instant time) {
    return String.valueOf(TimeUnit.SECONDS.toNanos(time.getEpochSecond()) + time.getNano());
  }
}
