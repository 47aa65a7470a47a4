package io.github.kamalmaven.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AppLogsTest {

  @Test
  void the_log_of_a_container_named_by_its_id() {
    LogQuery query = SampleLogs.query(null, 100, null, null, false);

    assertThat(AppLogs.show(AppLogs.container("abc"), query).toRun())
        .isEqualTo("/usr/bin/env sh -c 'echo abc' | xargs docker logs --tail 100 2>&1");
  }

  @Test
  void flags_come_in_kamals_order() {
    LogQuery query = SampleLogs.query("10m", 5, "error", "-i", true);

    assertThat(AppLogs.show(AppLogs.container("abc"), query).toRun())
        .isEqualTo(
            "/usr/bin/env sh -c 'echo abc' | xargs docker logs --timestamps --since 10m --tail 5"
                + " 2>&1 | grep 'error' -i");
  }

  @Test
  void a_quote_in_the_pattern_does_not_end_it() {
    LogQuery query = SampleLogs.query(null, null, "it's", null, false);

    assertThat(AppLogs.show(AppLogs.container("abc"), query).toRun())
        .endsWith("2>&1 | grep 'it'\\''s'");
  }

  @Test
  void a_followed_log_does_not_ask_how_long_ago_and_has_its_pattern_in_double_quotes() {
    LogQuery query = SampleLogs.query("10m", 10, "error", "-C 2", true);

    assertThat(AppLogs.follow(AppLogs.container("abc"), query).toRun())
        .isEqualTo(
            "/usr/bin/env sh -c 'echo abc' | xargs docker logs --timestamps --tail 10 --follow"
                + " 2>&1 | grep \"error\" -C 2");
  }
}
