package io.github.kamalmaven.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AuditLineTest {

  @Test
  void a_line_is_a_time_somebody_tags_and_a_text() {
    String line = "[2026-11-21T23:53:11Z] [me@example.com] [stg] [web] Booted app version 999";

    assertThat(AuditLine.parse(line))
        .contains(
            new AuditLine(
                Instant.parse("2026-11-21T23:53:11Z"),
                "me@example.com",
                List.of("stg", "web"),
                "Booted app version 999"));
  }

  @Test
  void somebody_may_have_brackets() {
    String line =
        "[2026-11-21T23:53:11Z] [49699333+dependabot[bot]@users.example.com] Pruned images";

    assertThat(AuditLine.parse(line).map(AuditLine::performer))
        .contains("49699333+dependabot[bot]@users.example.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Booted app version 999",
        "[yesterday] [me@example.com] Booted app version 999",
        "[2026-11-21T23:53:11Z] Booted app version 999"
      })
  void what_is_no_such_line_is_none(String line) {
    assertThat(AuditLine.parse(line)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Executed cmd 'psql postgres://a:b@db' on app version v1 | Executed a command on app version v1
          Executed cmd 'echo ' on db accessory' on db accessory   | Executed a command on db accessory
          Executed cmd 'mysql -pSECRET                            | Executed a command
          Rebooted proxy                                          | Rebooted proxy
          """)
  void a_command_that_somebody_ran_is_not_for_everybody(String text, String shown) {
    AuditLine line = new AuditLine(Instant.EPOCH, "ann", List.of(), text);

    assertThat(line.publicText()).isEqualTo(shown);
  }
}
