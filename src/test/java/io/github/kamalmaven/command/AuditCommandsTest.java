package io.github.kamalmaven.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AuditCommandsTest {
  private static final Instant AT = Instant.parse("2026-11-21T23:53:11.5Z");

  private final AuditCommands audit = new AuditCommands(SampleDeployment.shop().build(), "root");

  @Test
  void a_line_tells_when_who_what_part_and_what() {
    assertThat(audit.record(AT, "Booted app version abc123", "web").toRun())
        .isEqualTo(
            "/usr/bin/env mkdir -p .kamal && echo \"[2026-11-21T23:53:11Z] [root] [web] Booted"
                + " app version abc123\" >> .kamal/shop-audit.log");
  }

  @Test
  void a_destination_comes_before_the_tags() {
    AuditCommands staging =
        new AuditCommands(SampleDeployment.shop().destination("staging").build(), "me@example.com");

    assertThat(staging.record(AT, "Stopped app", "web").toRun())
        .isEqualTo(
            "/usr/bin/env mkdir -p .kamal && echo \"[2026-11-21T23:53:11Z] [me@example.com]"
                + " [staging] [web] Stopped app\" >> .kamal/shop-staging-audit.log");
  }

  @Test
  void a_users_command_is_written_down_and_not_run() {
    String text = "Executed cmd 'echo \"$(id)\" `id`' on h";

    assertThat(audit.record(AT, text).toRun())
        .isEqualTo(
            "/usr/bin/env mkdir -p .kamal && echo \"[2026-11-21T23:53:11Z] [root] Executed cmd"
                + " 'echo \\\"\\$(id)\\\" \\`id\\`' on h\" >> .kamal/shop-audit.log");
  }

  @Test
  void the_last_lines_are_shown() {
    assertThat(audit.reveal().toRun()).isEqualTo("/usr/bin/env tail -n 50 .kamal/shop-audit.log");
  }
}
