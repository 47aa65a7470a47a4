package io.github.kamalmaven.report.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TraceTargetTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          -                 | -                                              | -
          -                 | OTEL_EXPORTER_OTLP_ENDPOINT=http://app:4318      | -
          none              | OTEL_EXPORTER_OTLP_ENDPOINT=http://app:4318      | -
          environment       | -                                              | -
          environment       | OTEL_EXPORTER_OTLP_ENDPOINT=http://ci:4318       | http://ci:4318/v1/traces
          environment       | OTEL_EXPORTER_OTLP_ENDPOINT=https://ci/otlp/     | https://ci/otlp/v1/traces
          environment       | OTEL_EXPORTER_OTLP_TRACES_ENDPOINT=http://ci/in  | http://ci/in
          environment       | OTEL_EXPORTER_OTLP_ENDPOINT=http://ci OTEL_TRACES_EXPORTER=none | -
          environment       | OTEL_EXPORTER_OTLP_ENDPOINT=http://ci OTEL_SDK_DISABLED=true    | -
          http://c:4318     | -                                              | http://c:4318/v1/traces
          http://c:4318     | OTEL_EXPORTER_OTLP_ENDPOINT=http://app:4318      | http://c:4318/v1/traces
          http://c/v1/traces| -                                              | http://c/v1/traces
          http://c:4318     | OTEL_SDK_DISABLED=true                         | -
          http://c:4318     | KAMAL_TRACES=none                              | -
          http://c:4318     | KAMAL_TRACES=                                  | http://c:4318/v1/traces
          none              | KAMAL_TRACES=http://ci:4318                    | http://ci:4318/v1/traces
          -                 | KAMAL_TRACES=environment OTEL_EXPORTER_OTLP_ENDPOINT=http://ci | http://ci/v1/traces
          """)
  void where_traces_go(String written, String variables, String url) {
    Optional<TraceTarget> target = TraceTarget.of(Optional.ofNullable(written), map(variables));

    assertThat(target.map(it -> it.post().url().toString())).isEqualTo(Optional.ofNullable(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KAMAL_TRACES=true",
        "KAMAL_TRACES=collector:4318",
        "KAMAL_TRACES=ftp://c",
        "KAMAL_TRACES=http://user:s3cret@c",
        "KAMAL_TRACES=http://c{s3cret}",
        "KAMAL_TRACES=environment OTEL_EXPORTER_OTLP_ENDPOINT=s3cret",
        "KAMAL_TRACES=environment OTEL_EXPORTER_OTLP_TRACES_ENDPOINT=s3cret"
      })
  void a_variable_that_cannot_be_used_is_named_and_not_shown(String variables) {
    KamalException failure =
        catchThrowableOfType(
            KamalException.class, () -> TraceTarget.of(Optional.empty(), map(variables)));

    String last = variables.replaceFirst(".* ", "").replaceFirst("=.*", "");
    assertThat(failure).hasMessage(last + " has no URL that traces could be sent to");
    assertThat(failure.explanation()).contains("http://collector:4318").doesNotContain("s3cret");
  }

  @Test
  void a_collector_that_is_to_be_spoken_to_in_grpc_is_refused() {
    Map<String, String> variables =
        map("OTEL_EXPORTER_OTLP_ENDPOINT=http://c:4317 OTEL_EXPORTER_OTLP_PROTOCOL=grpc");

    KamalException failure =
        catchThrowableOfType(
            KamalException.class, () -> TraceTarget.of(Optional.of("environment"), variables));

    assertThat(failure.explanation()).contains("says grpc").contains("4318");
  }

  @Test
  void headers_go_to_no_other_host_than_they_are_meant_for() {
    Map<String, String> variables =
        map("OTEL_EXPORTER_OTLP_ENDPOINT=https://app:4318 OTEL_EXPORTER_OTLP_HEADERS=key=s3cret");

    assertThat(headers("https://c:4318", variables)).isEmpty();
    assertThat(headers("http://app:4318", variables)).isEmpty();
    assertThat(headers("https://app:4318/other", variables)).containsEntry("key", "s3cret");
    assertThat(headers("environment", variables)).containsEntry("key", "s3cret");
  }

  @Test
  void another_port_of_the_host_that_headers_are_meant_for_gets_them() {
    Map<String, String> variables =
        map("OTEL_EXPORTER_OTLP_ENDPOINT=http://c:4317 OTEL_EXPORTER_OTLP_HEADERS=key=s3cret");

    assertThat(headers("http://c:4318", variables)).containsEntry("key", "s3cret");
  }

  @Test
  void a_url_needs_no_endpoint_in_the_environment_and_headers_of_a_useless_one_stay() {
    Map<String, String> variables =
        map("OTEL_EXPORTER_OTLP_ENDPOINT=c:4317 OTEL_EXPORTER_OTLP_HEADERS=key=s3cret");

    assertThat(headers("http://c:4318", variables)).isEmpty();
  }

  @Test
  void headers_for_traces_take_the_place_of_those_for_all() {
    Map<String, String> variables =
        map(
            "OTEL_EXPORTER_OTLP_HEADERS=a=1,b=2 OTEL_EXPORTER_OTLP_TRACES_HEADERS=c=x+y%3D,%zz,d=%zz");

    assertThat(headers("http://c", variables))
        .containsExactlyInAnyOrderEntriesOf(Map.of("c", "x+y=", "d", "%zz"));
  }

  @Test
  void the_name_of_the_service_may_be_another() {
    Map<String, String> variables =
        map("OTEL_RESOURCE_ATTRIBUTES=service.name=x,team=ops OTEL_SERVICE_NAME=deploys");

    assertThat(TraceTarget.of(Optional.of("http://c"), variables).orElseThrow().resource())
        .containsExactlyInAnyOrderEntriesOf(Map.of("service.name", "deploys", "team", "ops"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e473-00f067aa0ba902b7-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "garbage"
      })
  void a_parent_that_is_none_counts_as_absent(String text) {
    assertThat(TraceParent.parse(text, "")).isEmpty();
  }

  private static Map<String, String> headers(String written, Map<String, String> variables) {
    return TraceTarget.of(Optional.of(written), variables).orElseThrow().post().headers();
  }

  private static Map<String, String> map(String variables) {
    Map<String, String> all = new LinkedHashMap<>();
    Arrays.stream(Optional.ofNullable(variables).orElse("").split(" "))
        .filter(it -> it.contains("="))
        .forEach(it -> all.put(it.replaceFirst("=.*", ""), it.replaceFirst("[^=]*=", "")));
    return all;
  }
}
