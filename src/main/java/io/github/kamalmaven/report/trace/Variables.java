package io.github.kamalmaven.report.trace;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The environment variables of OpenTelemetry and of Trace Context. An empty one counts as absent.
 *
 * @param environment all variables by name
 */
record Variables(Map<String, String> environment) {

  Optional<String> text(String name) {
    return Optional.ofNullable(environment.get(name))
        .map(String::strip)
        .filter(it -> !it.isEmpty());
  }

  boolean says(String name, String value) {
    return text(name).filter(value::equalsIgnoreCase).isPresent();
  }

  /** Attributes of the resource. */
  Map<String, String> resource() {
    Map<String, String> all = new LinkedHashMap<>(pairs("OTEL_RESOURCE_ATTRIBUTES"));
    text("OTEL_SERVICE_NAME").ifPresent(name -> all.put("service.name", name));
    return all;
  }

  Optional<TraceParent> parent() {
    return text("TRACEPARENT").flatMap(it -> TraceParent.parse(it, text("TRACESTATE").orElse("")));
  }

  /** What is written as {@code name=value,name=value}, with percent signs as in a URL. */
  Map<String, String> pairs(String name) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String pair : text(name).orElse("").split(",", -1)) {
      int sign = pair.indexOf('=');
      if (sign > 0) {
        all.put(pair.substring(0, sign).strip(), decoded(pair.substring(sign + 1).strip()));
      }
    }
    return all;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }
}
