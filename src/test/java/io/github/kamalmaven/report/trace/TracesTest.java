package io.github.kamalmaven.report.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kamalmaven.report.run.HostRun;
import io.github.kamalmaven.report.run.Run;
import io.github.kamalmaven.report.run.Runs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TracesTest {
  private static final Map<String, Object> RESOURCE =
      Map.of("service.name", "kamal", "service.namespace", "shop");
  private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  private static final String ONE_HOST =
      """
        {"resourceSpans" : [ {"resource" : {"attributes" : [ {"key" : "service.name","value" : \
        {"stringValue" : "kamal"}}, {"key" : "team","value" : {"stringValue" : "a,b"}} ]},\
        "scopeSpans" : [ {"scope" : {"name" : "kamal-maven-plugin"},"spans" : [ {\
        "traceId" : "01000000000000000000000000000000","spanId" : "0100000000000001",\
        "name" : "kamal deploy","kind" : 1,\
        "startTimeUnixNano" : "1795341600123000000","endTimeUnixNano" : "1795341612468000000",\
        "attributes" : [ {"key" : "n","value" : {"intValue" : "1"}} ],"events" : [ ],\
        "status" : { }}, {\
        "traceId" : "01000000000000000000000000000000","spanId" : "0100000000000002",\
        "parentSpanId" : "0100000000000001","name" : "web-1","kind" : 1,\
        "startTimeUnixNano" : "1795341601123000000","endTimeUnixNano" : "1795341612123000000",\
        "attributes" : [ {"key" : "server.address","value" : {"stringValue" : "web-1"}} ],\
        "events" : [ {"timeUnixNano" : "1795341603123000000","name" : "upload",\
        "attributes" : [ {"key" : "file.path","value" : {"stringValue" : ".kamal/shop.env"}}, \
        {"key" : "file.size","value" : {"intValue" : "120"}} ]} ],"status" : { }}, {\
        "traceId" : "01000000000000000000000000000000","spanId" : "0100000000000003",\
        "parentSpanId" : "0100000000000002","name" : "docker pull","kind" : 3,\
        "startTimeUnixNano" : "1795341601123000000","endTimeUnixNano" : "1795341603123000000",\
        "attributes" : [ {"key" : "server.address","value" : {"stringValue" : "web-1"}}, \
        {"key" : "process.command_line","value" : {"stringValue" : "docker pull shop:v2"}}, \
        {"key" : "process.exit.code","value" : {"intValue" : "0"}} ],"events" : [ ],\
        "status" : { }}, {\
        "traceId" : "01000000000000000000000000000000","spanId" : "0100000000000004",\
        "parentSpanId" : "0100000000000002","name" : "docker run","kind" : 3,\
        "startTimeUnixNano" : "1795341603123000000","endTimeUnixNano" : "1795341612123000000",\
        "attributes" : [ {"key" : "server.address","value" : {"stringValue" : "web-1"}}, \
        {"key" : "process.command_line","value" : {"stringValue" : "docker run shop:v2"}} ],\
        "events" : [ ],"status" : { }} ]} ]} ]}""";

  private final Map<String, String> environment = new LinkedHashMap<>();
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
  void a_run_is_a_span_with_its_phases_hooks_hosts_and_commands() {
    String told = send(Runs.succeeded());

    assertThat(told)
        .isEqualTo(
            "Trace 01000000000000000000000000000000 sent to "
                + collector.endpoint()
                + "/v1/traces");
    assertThat(collector.spans())
        .extracting(TracesTest::shown)
        .containsExactly(
            "1 kamal deploy < - : 0 +12345",
            "2 Pull app image < 1 : 0 +4000",
            "3 Prune old containers < 1 : 4000 +8345",
            "4 hook pre-deploy < 2 : 1000 +2000",
            "5 web-1 < 2 : 1000 +11000",
            "6 docker pull < 5 : 1000 +2000",
            "7 docker run < 5 : 3000 +9000",
            "8 web-2 < 2 : 1000 +11000",
            "9 docker pull < 8 : 1000 +2000",
            "a docker run < 8 : 3000 +9000");
  }

  @Test
  void a_request_is_that_of_the_protocol() {
    Run one = with(Runs.succeeded().hosts().subList(0, 1));
    environment.put("OTEL_RESOURCE_ATTRIBUTES", "team=a%2Cb");

    traces().send(one, new LinkedHashMap<>(Map.of("service.name", "kamal")), Map.of("n", 1L));

    assertThat(collector.requests().get(0).toPrettyString().replaceAll("\\s*\\n\\s*", ""))
        .isEqualTo(ONE_HOST);
  }

  @Test
  void what_failed_is_an_error_up_to_the_run_and_nothing_else_is() {
    send(Runs.failed());

    assertThat(collector.spans())
        .filteredOn(span -> span.at("/status/code").intValue() == 2)
        .extracting(span -> span.get("name").textValue())
        .containsExactly("kamal app boot", "hook post-deploy-failure", "web-1", "docker run");
    assertThat(collector.spans())
        .filteredOn(span -> "docker run".equals(span.get("name").textValue()))
        .extracting(span -> span.at("/status/message").textValue())
        .containsExactly("exited with status 125");
    assertThat(collector.spans().get(0).at("/attributes").findValuesAsText("key"))
        .containsExactly("kamal.failure.where", "kamal.failure.remedy", "kamal.left_out");
  }

  @Test
  void a_trace_lies_in_that_of_the_job_around_it() {
    environment.put("TRACEPARENT", PARENT);
    environment.put("TRACESTATE", "vendor=1");

    String told = send(Runs.succeeded());

    JsonNode root = collector.spans().get(0);
    assertThat(told).startsWith("Trace 4bf92f3577b34da6a3ce929d0e0e4736 sent");
    assertThat(root.get("parentSpanId").textValue()).isEqualTo("00f067aa0ba902b7");
    assertThat(root.get("traceState").textValue()).isEqualTo("vendor=1");
    assertThat(collector.spans())
        .extracting(span -> span.get("traceId").textValue())
        .containsOnly("4bf92f3577b34da6a3ce929d0e0e4736");
  }

  @Test
  void a_trace_that_is_not_kept_is_not_sent() {
    environment.put("TRACEPARENT", PARENT.replaceFirst("01$", "00"));

    String told = send(Runs.succeeded());

    assertThat(told).startsWith("The trace was not sent: TRACEPARENT says");
    assertThat(collector.requests()).isEmpty();
  }

  @Test
  void headers_of_the_environment_are_sent_and_shown_nowhere() {
    environment.put("OTEL_EXPORTER_OTLP_HEADERS", "api-key=s3cret%20key,x-team=a");

    String told = send(Runs.succeeded());

    assertThat(collector.headers())
        .containsEntry("Api-key", "s3cret key")
        .containsEntry("X-team", "a")
        .containsEntry("Content-type", "application/json");
    assertThat(told + traces()).doesNotContain("s3cret");
  }

  @Test
  void a_header_that_cannot_be_sent_is_not_shown() {
    environment.put("OTEL_EXPORTER_OTLP_HEADERS", "api-key=s3cret%0Akey");

    assertThat(send(Runs.succeeded()))
        .endsWith(": a header of OTEL_EXPORTER_OTLP_HEADERS cannot be sent");
  }

  @Test
  void many_spans_go_a_thousand_at_a_time() {
    send(with(Collections.nCopies(900, Runs.succeeded().hosts().get(0))));

    assertThat(collector.requests()).hasSize(3);
    assertThat(collector.spans()).hasSize(1 + 3 * 900);
  }

  @Test
  void a_collector_that_refuses_is_told_of_in_one_line() throws IOException {
    collector.close();
    collector = new LocalCollector(401);

    assertThat(send(Runs.succeeded()))
        .isEqualTo(
            "The trace could not be sent to %s/v1/traces: HTTP 401 Unauthorized"
                .formatted(collector.endpoint()));
  }

  @Test
  void a_collector_that_is_not_there_is_told_of() {
    collector.close();

    assertThat(send(Runs.succeeded()))
        .startsWith("The trace could not be sent to http://127.0.0.1:")
        .contains("Connection refused");
  }

  @Test
  void a_collector_that_does_not_answer_is_given_up() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      environment.put("KAMAL_TRACES", "http://127.0.0.1:" + silent.getLocalPort());
      Traces impatient = traces(Duration.ofMillis(50));

      assertThat(impatient.send(Runs.succeeded(), RESOURCE, Map.of()))
          .endsWith("no answer within 0.05 s");
    }
  }

  @Test
  void a_run_that_was_interrupted_is_sent_and_stays_interrupted() {
    Thread.currentThread().interrupt();

    String told = send(Runs.failed());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(told).startsWith("Trace ");
    assertThat(collector.requests()).hasSize(1);
  }

  /** Without phases and hooks. */
  private static Run with(List<HostRun> hosts) {
    Run run = Runs.succeeded();
    return new Run(
        run.about(),
        run.version(),
        run.started(),
        run.took(),
        run.outcome(),
        run.failure(),
        List.of(),
        List.of(),
        hosts,
        List.of(),
        0);
  }

  private String send(Run run) {
    return traces().send(run, RESOURCE, Map.of());
  }

  private Traces traces() {
    return traces(Duration.ofSeconds(20));
  }

  private Traces traces(Duration limit) {
    TraceTarget target =
        TraceTarget.of(Optional.of(collector.endpoint()), environment).orElseThrow();
    return new Traces(target, counting(), limit);
  }

  /** Counts in the last byte. */
  private static RandomGenerator counting() {
    AtomicInteger last = new AtomicInteger();
    return new RandomGenerator() {
      @Override
      public long nextLong() {
        return 0;
      }

      @Override
      public void nextBytes(byte[] bytes) {
        if (bytes.length == 8) {
          int next = last.incrementAndGet();
          bytes[7] = (byte) next;
          bytes[6] = (byte) (next >> 8);
        }
      }
    };
  }

  /** Number, name, number of the one around it, start and length in milliseconds. */
  private static String shown(JsonNode span) {
    long start = millis(span, "startTimeUnixNano");
    return "%x %s < %s : %d +%d"
        .formatted(
            number(span.get("spanId").textValue()),
            span.get("name").textValue(),
            span.has("parentSpanId")
                ? Long.toHexString(number(span.get("parentSpanId").textValue()))
                : "-",
            start - 1_795_341_600_123L,
            millis(span, "endTimeUnixNano") - start);
  }

  private static int number(String id) {
    byte[] bytes = HexFormat.of().parseHex(id);
    return bytes[bytes.length - 1];
  }

  private static long millis(JsonNode span, String key) {
    return Long.parseLong(span.get(key).textValue()) / 1_000_000;
  }
}
