package io.github.kamalmaven.mojo.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.history.History;
import io.github.kamalmaven.history.HostLog;
import io.github.kamalmaven.history.LocalRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HistoryPageTest {
  private static final LocalRun RUN =
      new LocalRun(
          "deploy",
          "4f2c9d1e8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c3d",
          Instant.parse("2026-11-22T09:59:58Z"),
          Duration.ofSeconds(92),
          "succeeded");

  private final TextSink sink = new TextSink();

  @Test
  void the_page_tells_what_was_deployed_the_newest_first() {
    List<HostLog> logs =
        List.of(
            new HostLog(
                "web-1",
                List.of(
                    "[2026-11-20T09:00:00Z] [bob@example.com] Pulled image with version v1",
                    "[2026-11-20T09:00:41Z] [bob@example.com] [web] Booted app version v1",
                    "[2026-11-21T09:00:00Z] [bob@example.com] Rebooted proxy",
                    "[2026-11-22T10:00:00Z] [ann@example.com] Pulled image with version "
                        + RUN.version(),
                    "[2026-11-22T10:00:30Z] [ann@example.com] [web] Booted app version "
                        + RUN.version(),
                    "[2026-11-22T12:00:00Z] [ann@example.com] [web] Booted app version v1"),
                Optional.empty()),
            new HostLog("web-2", List.of(), Optional.of("web-2 refuses the connection")));

    History history = History.of(logs, Optional.empty(), Optional.of(RUN));
    new HistoryPage(sink.sink()).write("shop to staging", logs, history, Optional.of(RUN));

    assertThat(sink.shown())
        .isEqualTo(
            """
            Deploys of shop to staging
            From the audit logs of 1 of 2 hosts, the last 1000 lines of each. Times are UTC.
            These hosts could not be asked; what follows is without what they know:
            web-2: web-2 refuses the connection
            The last run of this checkout: deploy of 4f2c9d1e8a7b at 2026-11-22 09:59, succeeded after 1 min 32 s.
            Versions
            When | What | Version | By | Hosts | Took
            2026-11-22 12:00 | rollback | v1 | ann@example.com | web-1 (web) |\s
            2026-11-22 10:00 | deploy | 4f2c9d1e8a7b | ann@example.com | web-1 (web) | 1 min 32 s
            2026-11-20 09:00 | deploy | v1 | bob@example.com | web-1 (web) | at least 41 s
            What else was done
            When | What | By | Hosts
            2026-11-21 09:00 | Rebooted proxy | bob@example.com | web-1""");
  }

  @Test
  void every_event_that_begins_ends() {
    List<HostLog> logs =
        List.of(
            new HostLog(
                "web-1",
                List.of("[2026-11-20T09:00:00Z] [a] Stopped app", "no line"),
                Optional.of("why")));

    new HistoryPage(sink.sink())
        .write(
            "shop", logs, History.of(logs, Optional.empty(), Optional.empty()), Optional.empty());

    String balanced = sink.raw().replaceAll("[^<>]*(</?\\w+>)[^<>]*", "$1");
    while (balanced.matches(".*<(\\w+)></\\1>.*")) {
      balanced = balanced.replaceAll("<(\\w+)></\\1>", "");
    }
    assertThat(balanced).isEmpty();
  }

  @Test
  void a_project_that_was_never_deployed_says_so() {
    new HistoryPage(sink.sink())
        .write("shop", List.of(), new History(List.of(), List.of(), 0), Optional.empty());

    assertThat(sink.shown()).endsWith("Versions\nNothing was deployed yet.");
  }

  @Test
  void of_many_deeds_the_newest_are_shown_and_the_others_counted() {
    List<String> lines = new ArrayList<>();
    IntStream.range(0, 120).forEach(day -> lines.add("[%s] [a] Stopped app".formatted(time(day))));
    List<HostLog> logs = List.of(new HostLog("web-1", lines, Optional.empty()));

    new HistoryPage(sink.sink())
        .write(
            "shop", logs, History.of(logs, Optional.empty(), Optional.empty()), Optional.empty());

    assertThat(sink.shown())
        .contains("When | What | By | Hosts\n2026-04-30 00:00 | Stopped app")
        .endsWith("And 20 more before that.");
  }

  @Test
  void where_no_host_was_asked_the_page_says_why() {
    new HistoryPage(sink.sink())
        .without("Maven is offline (-o): no host was asked.", Optional.of(RUN));

    assertThat(sink.shown())
        .startsWith("Deploys\nMaven is offline (-o): no host was asked.\nThe last run of this");
  }

  @Test
  void a_report_of_a_run_is_read_and_what_is_none_is_passed_over(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("deploy.json");
    Optional<LocalRun> missing = LastRun.read(file);
    Files.writeString(
        file,
        """
        {"schema":1,"verb":"deploy","service":"shop","version":"v2","outcome":"failed",
         "started":"2026-11-22T10:00:00Z","millis":8120}""");
    Optional<LocalRun> there = LastRun.read(file);
    Files.writeString(file, "{\"schema\":1,\"started\":\"soon\"}");
    Optional<LocalRun> broken = LastRun.read(file);

    assertThat(List.of(missing, broken)).containsOnly(Optional.empty());
    assertThat(there)
        .contains(
            new LocalRun(
                "deploy",
                "v2",
                Instant.parse("2026-11-22T10:00:00Z"),
                Duration.ofMillis(8120),
                "failed"));
  }

  private static String time(int day) {
    return Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofDays(day)).toString();
  }
}
