package io.github.kamalmaven.report.trace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kamalmaven.report.otel.Attributes;
import io.github.kamalmaven.report.otel.Post;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Brings spans to a collector, a thousand at a time.
 *
 * @param post takes them
 * @param resource whose they are, by name
 * @param spans all of them
 */
record Delivery(Post post, Map<String, Object> resource, List<ObjectNode> spans) {
  private static final int BATCH = 1_000;

  /**
   * Sends them; also for somebody who has interrupted the run, and is interrupted thereafter still.
   *
   * @param limit after which the rest is given up
   * @return why they were not all sent
   */
  Optional<String> within(Duration limit) {
    boolean interrupted = Thread.interrupted();
    FutureTask<Optional<String>> sending = new FutureTask<>(this::send);
    Thread thread = new Thread(sending, "kamal-traces");
    thread.setDaemon(true);
    thread.start();
    try {
      return sending.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      return Optional.of("no answer within %s s".formatted(limit.toMillis() / 1000.0));
    } catch (InterruptedException again) {
      interrupted = true;
      return Optional.of("interrupted");
    } catch (ExecutionException defect) {
      return Optional.of("unexpected: " + Objects.requireNonNull(defect.getCause()).getClass());
    } finally {
      sending.cancel(true);
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Optional<String> send() {
    try {
      for (int at = 0; at < spans.size() && !Thread.currentThread().isInterrupted(); at += BATCH) {
        post.send(request(spans.subList(at, Math.min(at + BATCH, spans.size()))));
      }
      return Optional.empty();
    } catch (IOException refused) {
      return Optional.of(String.valueOf(refused.getMessage()));
    } catch (IllegalArgumentException illegal) {
      // Its message shows the header, which may be a key.
      return Optional.of("a header of OTEL_EXPORTER_OTLP_HEADERS cannot be sent");
    }
  }

  private ObjectNode request(List<ObjectNode> some) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ObjectNode group = root.putArray("resourceSpans").addObject();
    group.putObject("resource").set("attributes", Attributes.json(resource));
    ObjectNode scope = group.putArray("scopeSpans").addObject();
    scope.putObject("scope").put("name", "kamal-maven-plugin");
    ArrayNode all = scope.putArray("spans");
    all.addAll(some);
    return root;
  }
}
