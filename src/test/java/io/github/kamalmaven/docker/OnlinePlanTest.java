package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Plans that look at real hosts, and leave them as they were. */
@OnRealHosts
final class OnlinePlanTest {
  private static final String EVERYTHING =
      """
      docker ps -a --no-trunc --format '{{.ID}} {{.Names}} {{.State}}'
      docker image ls -a --no-trunc --format '{{.ID}} {{.Repository}} {{.Tag}}'
      docker network ls --no-trunc --format '{{.ID}} {{.Name}}'
      docker exec kamal-proxy kamal-proxy list
      find /root -type f -exec cksum {} + | sort
      find /root | sort
      """;

  @Test
  void a_plan_says_what_real_hosts_serve_and_will_and_changes_nothing(Lab lab, Shop shop) {
    shop.live();
    lab.push("v2", "ok");
    List<String> before = everything(lab);

    Run plan = shop.kamal("plan", "--assume", "hosts", "--version", "v2", "deploy", "-P");

    assertThat(plan.mustSucceed().out())
        .contains(
            "The hosts were looked at, and nothing was changed on them.",
            "web: v1 runs, v1 serves",
            "serves v2 (web) in place of v1",
            "starts shop-web-v2",
            "stops shop-web-v1");
    assertThat(everything(lab)).isEqualTo(before);
  }

  @Test
  void what_was_planned_is_what_real_hosts_are_like_then(Lab lab, Shop shop) {
    shop.live();
    lab.push("v2", "ok");
    shop.kamal(
            "plan",
            "--assume",
            "hosts",
            "--format",
            "json",
            "--output-file",
            "target/plan.json",
            "--version",
            "v2",
            "deploy",
            "-P")
        .mustSucceed();

    shop.kamal("deploy", "-P", "--version", "v2", "--plan", "target/plan.json").mustSucceed();

    assertThat(lab.web1().shopContainers())
        .containsExactly("shop-web-v1 exited", "shop-web-v2 running");
  }

  private static List<String> everything(Lab lab) {
    return Stream.of(lab.web1(), lab.web2(), lab.worker())
        .map(host -> host.trySh(EVERYTHING).out())
        .toList();
  }
}
