package io.github.kamalmaven.operation.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which lines of the proxy that all apps of a host share are about one container. */
final class ChecksTest {
  private static final String STARTED = "2026-11-22T10:00:05.123456789Z\n";

  @Test
  void what_was_said_before_the_container_was_started_is_left_out() {
    String log =
        """
        {"time":"2026-11-22T10:00:04.9Z","level":"INFO","msg":"Healthcheck failed","error":"old"}
        {"time":"2026-11-22T10:00:06.1Z","level":"INFO","msg":"Healthcheck failed","error":"new"}
        """;

    assertThat(Checks.of(log, STARTED, "shop-web").failed())
        .singleElement()
        .asString()
        .contains("new");
  }

  @ParameterizedTest
  @CsvSource({"shop-web,false", "shop-api,true", "shop-web-2,true"})
  void another_service_that_is_deployed_too_may_have_been_meant(String service, boolean shared) {
    String log =
        """
        {"time":"2026-11-22T10:00:05Z","level":"INFO","msg":"Deploying","service":"%s","hosts":[]}
        {"time":"2026-11-22T10:00:06Z","level":"INFO","msg":"Healthcheck failed","error":"no"}
        """
            .formatted(service);

    Checks checks = Checks.of(log, STARTED, "shop-web");

    assertThat(checks.shared()).isEqualTo(shared);
    assertThat(checks.failed()).hasSize(1);
  }

  @Test
  void lines_without_a_time_are_kept() {
    assertThat(Checks.of("Healthcheck failed", "", "shop-web").failed()).hasSize(1);
  }
}
