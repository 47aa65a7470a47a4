package io.github.kamalmaven.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.history.Change;
import io.github.kamalmaven.history.History;
import io.github.kamalmaven.history.HostLog;
import io.github.kamalmaven.operation.audit.ReadAudit;
import io.github.kamalmaven.sandbox.Access;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the audit logs tell that real deploys have written. */
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The control machine's commands need a shell")
final class HistoryOfDeploysTest {
  @TempDir private Path folder;

  @Test
  void deploys_and_a_rollback_are_told_apart() throws IOException {
    try (Shop shop = new Shop(folder, Shop.WEB)) {
      shop.setUp("old");
      shop.deploy("v1");
      shop.later(Duration.ofHours(1));
      shop.deploy("v2");
      shop.later(Duration.ofHours(1));
      Told rollback = shop.kamal("rollback", "v1", "--version", "v1");

      List<HostLog> logs = shop.ask(context -> new ReadAudit(context).run());

      assertThat(rollback.exit()).as(rollback::toString).isZero();
      assertThat(logs).extracting(HostLog::trouble).containsOnly(Optional.empty());
      assertThat(History.of(logs, Optional.empty(), Optional.empty()).changes())
          .extracting(change -> change.kind() + " " + change.version() + " " + change.booted())
          .containsExactly(
              "rollback v1 [web-1 (web), web-2 (web)]",
              "deploy v2 [web-1 (web), web-2 (web)]",
              "deploy v1 [web-1 (web), web-2 (web)]");
    }
  }

  @Test
  void a_host_out_of_reach_has_a_reason_and_the_others_tell_what_they_know() throws IOException {
    try (Shop shop = new Shop(folder, Shop.WEB)) {
      shop.setUp("old");
      shop.deploy("v1");
      shop.host("web-2").access().door(Access.Door.CLOSED);

      List<HostLog> logs = shop.ask(context -> new ReadAudit(context).run());

      assertThat(logs.get(0).trouble()).isEmpty();
      assertThat(logs.get(1).trouble().orElseThrow()).contains("web-2");
      assertThat(History.of(logs, Optional.empty(), Optional.empty()).changes())
          .extracting(Change::booted)
          .containsExactly(List.of("web-1 (web)"));
    }
  }

  @Test
  void a_host_without_a_log_has_nothing_to_tell() throws IOException {
    try (Shop shop = new Shop(folder, Shop.WEB)) {
      List<HostLog> logs = shop.ask(context -> new ReadAudit(context).run());

      assertThat(logs)
          .containsExactly(
              new HostLog("web-1", List.of(), Optional.empty()),
              new HostLog("web-2", List.of(), Optional.empty()));
    }
  }
}
