package io.github.kamalmaven.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class HistoryTest {

  @Test
  void a_deploy_is_one_across_its_hosts_and_roles() {
    History history =
        history(
            log(
                "web-1",
                """
                [2026-11-21T10:00:00Z] [ann@example.com] Pulled image with version v1
                [2026-11-21T10:00:05Z] [ann@example.com] Tagging acme/shop:v1 as the latest image
                [2026-11-21T10:00:06Z] [ann@example.com] [web] Booted app version v1
                [2026-11-21T10:00:06Z] [ann@example.com] [jobs] Booted app version v1
                [2026-11-21T10:00:20Z] [ann@example.com] Pruned containers
                [2026-11-21T10:00:20Z] [ann@example.com] Pruned images
                """),
            log(
                "web-2",
                """
                [2026-11-21T10:00:00Z] [ann@example.com] Pulled image with version v1
                [2026-11-21T10:01:12Z] [ann@example.com] [web] Booted app version v1
                """));

    assertThat(history.changes())
        .containsExactly(
            new Change(
                Instant.parse("2026-11-21T10:00:00Z"),
                Instant.parse("2026-11-21T10:01:12Z"),
                "ann@example.com",
                Change.Kind.DEPLOY,
                "v1",
                List.of("web-1 (web, jobs)", "web-2 (web)"),
                List.of(),
                Optional.empty()));
    assertThat(history.deeds()).isEmpty();
  }

  @Test
  void the_newest_is_first_and_an_earlier_version_without_a_pull_is_a_rollback() {
    History history =
        history(
            log(
                "web-1",
                """
                [2026-11-21T10:00:00Z] [ann@example.com] Pulled image with version v1
                [2026-11-21T10:00:06Z] [ann@example.com] [web] Booted app version v1
                [2026-11-22T10:00:00Z] [bob@example.com] Pulled image with version v2
                [2026-11-22T10:00:06Z] [bob@example.com] [web] Booted app version v2
                [2026-11-22T10:05:00Z] [bob@example.com] [web] Booted app version v1
                [2026-11-22T11:05:00Z] [bob@example.com] [web] Booted app version v1
                """));

    assertThat(history.changes())
        .extracting(change -> change.version() + " " + change.kind() + " " + change.performer())
        .containsExactly(
            "v1 boot bob@example.com",
            "v1 rollback bob@example.com",
            "v2 deploy bob@example.com",
            "v1 deploy ann@example.com");
  }

  @Test
  void the_same_version_deployed_again_is_another_deploy() {
    String deploy =
        """
        [2026-11-21T10:0%1$d:00Z] [ann@example.com] Pulled image with version v1
        [2026-11-21T10:0%1$d:06Z] [ann@example.com] [web] Booted app version v1
        """;

    History history =
        history(
            log("web-1", deploy.formatted(0) + deploy.formatted(2)),
            log("web-2", deploy.formatted(0) + deploy.formatted(2)));

    assertThat(history.changes())
        .extracting(Change::booted)
        .containsExactly(
            List.of("web-1 (web)", "web-2 (web)"), List.of("web-1 (web)", "web-2 (web)"));
  }

  @Test
  void in_the_same_second_all_hosts_pull_before_any_boots() {
    String deploy =
        """
        [2026-11-21T10:00:00Z] [ann@example.com] Pulled image with version v1
        [2026-11-21T10:00:00Z] [ann@example.com] [web] Booted app version v1
        """;

    assertThat(history(log("web-1", deploy), log("web-2", deploy)).changes()).hasSize(1);
  }

  @Test
  void hosts_that_pulled_and_did_not_boot_are_named() {
    History history =
        history(
            log(
                "web-1",
                """
                [2026-11-21T10:00:00Z] [ann@example.com] Pulled image with version v1
                [2026-11-21T10:00:06Z] [ann@example.com] [web] Booted app version v1
                [2026-11-21T12:00:00Z] [ann@example.com] Pulled image with version v2
                """),
            log(
                "web-2",
                "[2026-11-21T10:00:00Z] [ann@example.com] Pulled image with version v1\n"));

    assertThat(history.changes())
        .extracting(change -> change.kind() + " " + change.booted() + " " + change.missed())
        .containsExactly("not booted [] [web-1]", "deploy [web-1 (web)] [web-2]");
  }

  @Test
  void a_destination_is_no_role() {
    List<HostLog> logs =
        List.of(log("web-1", "[2026-11-21T10:00:06Z] [a@b] [stg] [web] Booted app version v1\n"));

    History history = History.of(logs, Optional.of("stg"), Optional.empty());

    assertThat(history.changes().get(0).booted()).containsExactly("web-1 (web)");
  }

  @Test
  void the_report_of_the_same_run_tells_how_long_it_took() {
    LocalRun run =
        new LocalRun(
            "redeploy",
            "v1",
            Instant.parse("2026-11-21T09:59:30.250Z"),
            Duration.ofSeconds(45),
            "failed");
    List<HostLog> logs =
        List.of(
            log(
                "web-1",
                """
                [2026-11-20T10:00:00Z] [ann@example.com] [web] Booted app version v1
                [2026-11-21T10:00:00Z] [ann@example.com] [web] Booted app version v1
                """));

    History history = History.of(logs, Optional.empty(), Optional.of(run));

    assertThat(history.changes())
        .extracting(Change::run)
        .containsExactly(Optional.of(run), Optional.empty());
    assertThat(history.changes().get(0).took()).hasSeconds(45);
  }

  @Test
  void what_else_was_done_is_told_once_for_all_hosts_and_without_commands() {
    String reboot = "[2026-11-21T10:00:%02dZ] [ann@example.com] Rebooted proxy\n";

    History history =
        history(
            log("web-1", reboot.formatted(0)),
            log(
                "web-2",
                reboot.formatted(30)
                    + "[2026-11-21T11:00:00Z] [bob@example.com] Executed cmd 'env' on web-2\n"));

    assertThat(history.deeds())
        .extracting(deed -> deed.performer() + ": " + deed.text() + " " + deed.hosts())
        .containsExactly(
            "bob@example.com: Executed a command on web-2 [web-2]",
            "ann@example.com: Rebooted proxy [web-1, web-2]");
  }

  @Test
  void lines_of_others_are_counted() {
    History history = history(log("web-1", "rotated\n\n[2026-11-21T10:00:00Z] [a] Stopped app\n"));

    assertThat(history.unread()).isEqualTo(1);
    assertThat(history.deeds()).hasSize(1);
  }

  private static History history(HostLog... logs) {
    return History.of(List.of(logs), Optional.empty(), Optional.empty());
  }

  private static HostLog log(String host, String lines) {
    return new HostLog(host, Arrays.asList(lines.split("\n", -1)), Optional.empty());
  }
}
