package io.github.kamalmaven.report.trace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kamalmaven.report.run.Run;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Sends runs as traces, when they have ended.
 *
 * @param target where they go
 * @param random for ids
 * @param limit on the whole of it
 */
public record Traces(TraceTarget target, RandomGenerator random, Duration limit) {
  /** As long as it may take. */
  public static final Duration LIMIT = Duration.ofSeconds(4);

  /**
   * Sends a run.
   *
   * @param run without secrets
   * @param resource whose it is, by name; the environment may say otherwise
   * @param attributes of its span
   * @return what became of it, as a line for people
   */
  public String send(Run run, Map<String, Object> resource, Map<String, Object> attributes) {
    if (!target.isSampled()) {
      return "The trace was not sent: TRACEPARENT says that this one is not kept";
    }
    String trace = target.parent().map(TraceParent::trace).orElseGet(() -> digits(16));
    String state = target.parent().map(TraceParent::state).orElse("");
    Map<String, Object> whose = new LinkedHashMap<>(resource);
    whose.putAll(target.resource());
    List<ObjectNode> spans =
        new SpanTree(run, () -> digits(8))
            .spans(target.parent().map(TraceParent::span), attributes).stream()
                .map(span -> span.json(trace, state))
                .toList();
    return new Delivery(target.post(), whose, spans)
        .within(limit)
        .map(why -> "The trace could not be sent to %s: %s".formatted(target.shown(), why))
        .orElseGet(() -> "Trace %s sent to %s".formatted(trace, target.shown()));
  }

  private String digits(int bytes) {
    byte[] id = new byte[bytes];
    random.nextBytes(id);
    // All zeros would be no id.
    id[0] |= 1;
    return HexFormat.of().formatHex(id);
  }
}
