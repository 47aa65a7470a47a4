package io.github.kamalmaven.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kamalmaven.report.trace.LocalCollector;
import io.github.kamalmaven.sandbox.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The trace that a deploy sends. */
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The control machine's commands need a shell")
final class RunTraceTest {
  @TempDir private Path folder;
  private LocalCollector collector;

  @BeforeEach
  void collect() throws IOException {
    collector = new LocalCollector(200);
  }

  @AfterEach
  void stop() {
    collector.close();
  }

  @Test
  void a_deploy_is_one_trace_of_its_phases_hosts_and_commands() throws IOException {
    try (Shop shop = new Shop(folder, traced(collector.endpoint()))) {
      shop.setUp("old");
      collector.requests().clear();

      Told told = shop.deploy("new");

      assertThat(told.out()).containsPattern("Trace [0-9a-f]{32} sent to http://127.0.0.1:");
      assertThat(told.exit()).isZero();
      JsonNode resource = collector.requests().get(0).at("/resourceSpans/0/resource/attributes");
      assertThat(resource.toString())
          .contains("{\"key\":\"service.namespace\",\"value\":{\"stringValue\":\"shop\"}}")
          .contains("{\"key\":\"kamal.deploy_version\",\"value\":{\"stringValue\":\"new\"}}");
      JsonNode root = collector.spans().get(0);
      assertThat(root.get("name").textValue()).isEqualTo("kamal deploy");
      assertThat(root.get("attributes").toString())
          .contains("{\"key\":\"deployment.status\",\"value\":{\"stringValue\":\"succeeded\"}}");
      assertThat(below(root.get("spanId").textValue()))
          .contains("Pull app image", "Prune old containers and images");
      assertThat(below(idOf("web-1"))).contains("docker login", "docker pull");
      assertThat(collector.requests().toString()).doesNotContain("hunter2", "correct-horse");
    }
  }

  @Test
  void a_host_that_fails_is_an_error_in_its_phase() throws IOException {
    try (Shop shop = new Shop(folder, traced(collector.endpoint()))) {
      shop.setUp("old");
      collector.requests().clear();
      shop.host("web-2").add(Fault.failing("^docker pull", "correct-horse is no user"));

      shop.deploy("new");

      assertThat(collector.spans())
          .filteredOn(span -> span.at("/status/code").intValue() == 2)
          .extracting(span -> span.get("name").textValue())
          .containsExactly("kamal deploy", "Pull app image", "web-2", "docker pull");
      assertThat(collector.spans().get(0).at("/status/message").textValue())
          .contains("[REDACTED] is no user");
      assertThat(collector.requests().toString()).doesNotContain("correct-horse");
    }
  }

  @Test
  void a_collector_that_is_gone_is_told_in_a_line_and_the_deploy_goes_well() throws IOException {
    collector.close();
    try (Shop shop = new Shop(folder, traced(collector.endpoint()))) {
      shop.setUp("old");

      Told told = shop.deploy("new");

      assertThat(told.exit()).isZero();
      assertThat(told.out()).contains("The trace could not be sent to " + collector.endpoint());
    }
  }

  @Test
  void what_only_shows_something_sends_no_trace() throws IOException {
    try (Shop shop = new Shop(folder, traced(collector.endpoint()))) {
      shop.setUp("old");
      collector.requests().clear();

      shop.kamal("app", "details");

      assertThat(collector.requests()).isEmpty();
    }
  }

  private static String traced(String endpoint) {
    return Shop.WEB + "x-maven: {traces: '" + endpoint + "'}\n";
  }

  private String idOf(String name) {
    return collector.spans().stream()
        .filter(span -> name.equals(span.get("name").textValue()))
        .findFirst()
        .orElseThrow()
        .get("spanId")
        .textValue();
  }

  private List<String> below(String parent) {
    return collector.spans().stream()
        .filter(span -> parent.equals(span.path("parentSpanId").textValue()))
        .map(span -> span.get("name").textValue())
        .toList();
  }
}
