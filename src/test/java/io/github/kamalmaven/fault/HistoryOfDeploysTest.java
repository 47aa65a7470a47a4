package io.github.kamalmaven.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.history.Change;
import io.github.kamalmaven.history.History;
import io.github.kamalmaven.history.HostLog;
import io.github.kamalmaven.mojo.Place;
import io.github.kamalmaven.mojo.Wiring;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.Options;
import io.github.kamalmaven.operation.audit.ReadAudit;
import io.github.kamalmaven.sandbox.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
      shop.host("web-1").exec("sleep 3600");
      shop.deploy("v2");
      shop.host("web-1").exec("sleep 3600");
      Told rollback = shop.kamal("rollback", "v1", "--version", "v1");

      List<HostLog> logs = logs(shop);

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
  void a_host_that_cannot_read_its_log_has_a_reason_and_the_others_tell_what_they_know()
      throws IOException {
    try (Shop shop = new Shop(folder, Shop.WEB)) {
      shop.setUp("old");
      shop.deploy("v1");
      shop.host("web-2").add(Fault.failing("tail -n", "input/output error"));

      List<HostLog> logs = logs(shop);

      assertThat(logs.get(0).trouble()).isEmpty();
      assertThat(logs.get(1).trouble()).contains("tail exited with status 1");
      assertThat(History.of(logs, Optional.empty(), Optional.empty()).changes())
          .extracting(Change::booted)
          .containsExactly(List.of("web-1 (web)"));
    }
  }

  @Test
  void a_host_without_a_log_has_nothing_to_tell() throws IOException {
    try (Shop shop = new Shop(folder, Shop.WEB)) {
      List<HostLog> logs = logs(shop);

      assertThat(logs)
          .containsExactly(
              new HostLog("web-1", List.of(), Optional.empty()),
              new HostLog("web-2", List.of(), Optional.empty()));
    }
  }

  private List<HostLog> logs(Shop shop) {
    Place place =
        new Place(folder, Path.of("config/deploy.yml"), Optional.empty(), Optional.empty());
    Wiring wiring = shop.wiring(new InMemory(shop.sandbox(), UnaryOperator.identity()));
    try (DeployContext context =
        new DeployContext(wiring.parts(place, event -> {}), Options.of("audit"))) {
      return new ReadAudit(context.withVersion(new Version("any"))).run();
    }
  }
}
