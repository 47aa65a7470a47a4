package io.github.kamalmaven.report.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.report.Event;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PanelTextTest {
  @Test
  void few_hosts_each_have_their_place() {
    Told told =
        new Told(List.of("web-1", "web-2"))
            .phase("Pull app image")
            .after(9)
            .phase("Start container")
            .heard(new Event.WorkBegan(List.of("web-1", "web-2")))
            .runs("docker run shop", List.of("web-2"))
            .done(List.of("web-1"))
            .after(65);

    assertThat(told.panel(24, 80))
        .containsExactly(
            "── deploy shop 4f1c9e0 to production · 1:14 ───────────────────────────────────",
            " ✔ Pull app image                                    9 s",
            " ▸ Start container                                  1:05  1 of 2 done",
            "   · web-1",
            "   ▸ web-2                      1:05  docker run shop");
  }

  @Test
  void of_many_hosts_those_that_lag_or_have_failed_are_named_and_the_others_counted() {
    Told told = boot(200);

    assertThat(told.panel(24, 100))
        .containsExactly(
            "── deploy shop 4f1c9e0 to production · 12 s "
                + "───────────────────────────────────────────────────────",
            " ▸ Start container                                  12 s  140 of 200 done · 6 failed",
            "   ✘ web-001                          no space left on device",
            "   ✘ web-002                          no space left on device",
            "   ✘ web-003                          no space left on device",
            "     and 3 more failed",
            "   ▸ web-150                    12 s  docker pull registry.example.test/acme/shop:4f1c9e0",
            "   ▸ web-151                    12 s  docker pull registry.example.test/acme/shop:4f1c9e0",
            "   ▸ web-152                    12 s  docker pull registry.example.test/acme/shop:4f1c9e0",
            "     and 48 more at work");
  }

  @Test
  void it_is_never_higher_or_wider_than_its_terminal() {
    Told told = boot(200);

    for (int rows = 1; rows < 60; rows++) {
      for (int columns = 1; columns < 140; columns += 7) {
        List<String> panel = told.panel(rows, columns);
        int most = columns;
        assertThat(panel.size()).isLessThanOrEqualTo(Math.max(0, rows - 2));
        assertThat(panel).allMatch(line -> Columns.of(line) < most);
      }
    }
  }

  @Test
  void a_hook_that_runs_is_named() {
    Told told =
        new Told(List.of("web-1"))
            .heard(new Event.HookStarted("pre-deploy", ".kamal/hooks/pre-deploy"))
            .after(3);

    assertThat(told.panel(24, 80)).contains("   ▸ pre-deploy hook             3 s");
  }

  @Test
  void ascii_is_enough() {
    List<String> panel = boot(30).plainPanel();

    assertThat(String.join("", panel)).matches("[\\x20-\\x7e]*");
  }

  @ParameterizedTest
  @CsvSource({"0, 0 s", "59, 59 s", "60, 1:00", "3599, 59:59", "3725, 1:02:05", "-5, 0 s"})
  void times_are_read_at_a_glance(long seconds, String text) {
    assertThat(Elapsed.text(java.time.Duration.ofSeconds(seconds))).isEqualTo(text);
  }

  private static Told boot(int count) {
    List<String> hosts = Told.hosts(count);
    int done = count * 7 / 10;
    Told told = new Told(hosts).phase("Start container").heard(new Event.WorkBegan(hosts));
    String pull = "docker pull registry.example.test/acme/shop:4f1c9e0";
    told.runs(pull, hosts);
    told.ran(pull, hosts.subList(0, done + 9)).after(12);
    told.done(hosts.subList(6, done + 6));
    hosts.subList(0, 6).forEach(host -> told.failed(host, "no space left on device"));
    return told;
  }
}
