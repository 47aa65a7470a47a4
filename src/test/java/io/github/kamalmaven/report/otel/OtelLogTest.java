package io.github.kamalmaven.report.otel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.RunLog.RunFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class OtelLogTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final RunIdentity RUN =
      new RunIdentity(
          "11111111-2222-3333-4444-555555555555",
          List.of("deploy"),
          "shop",
          Optional.of("v1"),
          Optional.of("staging"),
          "ann@example.test",
          "2.12.0");

  private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
  private final List<String> troubles = new CopyOnWriteArrayList<>();
  private HttpServer collector;
  private int status = 200;

  @BeforeEach
  void collect() throws IOException {
    collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    collector.createContext(
        "/v1/logs",
        exchange -> {
          requests.add(new ObjectMapper().readTree(exchange.getRequestBody()));
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    collector.start();
  }

  @AfterEach
  void stop() {
    collector.stop(0);
  }

  @Test
  void a_deploy_is_a_start_its_lines_and_an_end() throws IOException {
    OtelLog log = log();

    log.on(new Event.Said(Event.Tone.PROGRESS, "Acquiring the deploy lock..."));
    log.on(new Event.CommandWrote("web-1", "docker ps", Event.Stream.ERR, "no"));
    log.on(new Event.Printed("a result is no line of a log"));
    String told = log.end(Optional.empty(), Duration.ofMillis(1234));

    assertThat(told).isEqualTo("Logs sent to " + endpoint());
    assertThat(records())
        .extracting(record -> record.at("/body/stringValue").asText().replaceAll("^\\[.*\\t", ""))
        .containsExactly("kamal.start", "Acquiring the deploy lock...", "no", "kamal.complete");
    assertThat(records().get(2).at("/attributes").toString())
        .isEqualTo(
            """
            [{"key":"server.address","value":{"stringValue":"web-1"}},\
            {"key":"log.iostream","value":{"stringValue":"stderr"}}]""");
    assertThat(records().get(3).toString())
        .isEqualTo(
            """
            {"timeUnixNano":"1795341600000000000","observedTimeUnixNano":"1795341600000000000",\
            "severityNumber":9,"severityText":"INFO","body":{"stringValue":"kamal.complete"},\
            "eventName":"kamal.complete","attributes":[\
            {"key":"kamal.command","value":{"stringValue":"deploy"}},\
            {"key":"deployment.id","value":{"stringValue":"11111111-2222-3333-4444-555555555555"}},\
            {"key":"deployment.name","value":{"stringValue":"deploy shop"}},\
            {"key":"deployment.status","value":{"stringValue":"succeeded"}},\
            {"key":"kamal.runtime","value":{"doubleValue":1.2}}]}""");
  }

  @Test
  void every_request_says_whose_records_it_holds() {
    log().end(Optional.empty(), Duration.ZERO);

    assertThat(requests.get(0).at("/resourceLogs/0/resource/attributes").toString())
        .isEqualTo(
            """
            [{"key":"service.name","value":{"stringValue":"kamal"}},\
            {"key":"service.version","value":{"stringValue":"2.12.0"}},\
            {"key":"kamal.run_id","value":{"stringValue":"11111111-2222-3333-4444-555555555555"}},\
            {"key":"kamal.performer","value":{"stringValue":"ann@example.test"}},\
            {"key":"deployment.environment.name","value":{"stringValue":"staging"}},\
            {"key":"kamal.deploy_version","value":{"stringValue":"v1"}},\
            {"key":"service.namespace","value":{"stringValue":"shop"}}]""");
    assertThat(requests.get(0).at("/resourceLogs/0/scopeLogs/0/scope").toString())
        .isEqualTo("{\"name\":\"kamal\",\"version\":\"2.12.0\"}");
  }

  @Test
  void a_failure_is_an_event_with_its_cause() {
    OtelLog log = log();

    log.end(Optional.of(new RunFailure("HookFailed", "Hook failed")), Duration.ZERO);

    JsonNode end = records().get(1);
    assertThat(end.get("eventName").asText()).isEqualTo("kamal.failed");
    assertThat(end.get("severityText").asText()).isEqualTo("ERROR");
    assertThat(end.get("attributes").toString())
        .contains("\"exception.type\",\"value\":{\"stringValue\":\"HookFailed\"}")
        .contains("\"deployment.status\",\"value\":{\"stringValue\":\"failed\"}");
  }

  @Test
  void many_lines_go_a_hundred_at_a_time_and_none_is_lost() {
    OtelLog log = log();

    for (int i = 0; i < 1_000; i++) {
      log.on(new Event.Said(Event.Tone.PROGRESS, "line " + i));
    }
    log.end(Optional.empty(), Duration.ZERO);

    assertThat(records()).hasSize(1_002);
    assertThat(requests).allMatch(request -> recordsOf(request).size() <= 100);
  }

  @Test
  void a_collector_that_refuses_is_told_of_once_and_stops_nothing() {
    status = 500;
    OtelLog log = log();

    for (int i = 0; i < 300; i++) {
      log.on(new Event.Said(Event.Tone.PROGRESS, "line " + i));
    }
    log.end(Optional.empty(), Duration.ZERO);

    assertThat(troubles)
        .containsExactly("OTel log shipping failed: HTTP 500 Internal Server Error");
  }

  @Test
  void a_collector_that_is_not_there_is_told_of() {
    collector.stop(0);

    log().end(Optional.empty(), Duration.ZERO);

    assertThat(troubles).singleElement().asString().startsWith("OTel log shipping failed: ");
  }

  private OtelLog log() {
    return new OtelLog(endpoint(), RUN, () -> NOW, troubles::add);
  }

  private String endpoint() {
    return "http://127.0.0.1:" + collector.getAddress().getPort();
  }

  private List<JsonNode> records() {
    List<JsonNode> all = new ArrayList<>();
    requests.forEach(request -> all.addAll(recordsOf(request)));
    return all;
  }

  private static List<JsonNode> recordsOf(JsonNode request) {
    return StreamSupport.stream(
            request.at("/resourceLogs/0/scopeLogs/0/logRecords").spliterator(), false)
        .toList();
  }
}
