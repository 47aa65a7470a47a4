package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A new version that some visitors meet: who they are, and what becomes of it. */
@OnRealHosts
final class RolloutTest {
  private static final List<String> VISITORS =
      IntStream.range(0, 60)
          .mapToObj(i -> UUID.nameUUIDFromBytes(new byte[] {(byte) i}).toString())
          .toList();

  @Test
  void a_canary_is_met_by_those_who_were_chosen_and_then_by_everybody(Lab lab, Shop shop) {
    shop.live();
    lab.push("v2", "ok");

    shop.kamal("rollout", "deploy", "-P", "--version", "v2", "--list", "ann,bob").mustSucceed();

    assertThat(lab.webHosts())
        .allSatisfy(
            host -> {
              assertThat(meets(host, "ann")).isEqualTo("v2");
              assertThat(meets(host, "bob")).isEqualTo("v2");
              assertThat(meets(host, "eve")).isEqualTo("v1");
              assertThat(host.get("/version")).isEqualTo(new Answer(200, "v1"));
              assertThat(host.shopContainers())
                  .containsExactly("shop-web-v1 running", "shop-web-v2 running");
            });
    assertThat(lab.worker().shopContainers()).containsExactly("shop-workers-v1 running");

    shop.kamal("rollout", "set", "--percent", "30").mustSucceed();
    isMetByAShare(lab.web1());
    lab.web1().sh("docker restart -t 1 kamal-proxy");
    others(lab, shop);

    shop.kamal("rollout", "promote").mustSucceed();

    assertThat(lab.webHosts())
        .allSatisfy(
            each -> {
              assertThat(each.get("/version")).isEqualTo(new Answer(200, "v2"));
              assertThat(meets(each, "eve")).isEqualTo("v2");
              assertThat(each.shopContainers())
                  .containsExactly("shop-web-v1 exited", "shop-web-v2 running");
            });
    assertThat(lab.worker().shopContainers())
        .containsExactly("shop-workers-v1 exited", "shop-workers-v2 running");
    assertThat(shop.ask("rollout", "status")).contains("There is no rollout");
    shop.deploy("v1").mustSucceed();
    assertThat(lab.web1().get("/version")).isEqualTo(new Answer(200, "v1"));
  }

  private static void isMetByAShare(LabHost host) {
    assertThat(VISITORS.stream().filter(visitor -> meets(host, visitor).equals("v2")).toList())
        .isEqualTo(VISITORS.stream().filter(visitor -> isOf(30, visitor)).toList())
        .hasSizeBetween(10, 26);
  }

  /** What else is done meanwhile. */
  private static void others(Lab lab, Shop shop) {
    String address = lab.web2().address();
    Run deploy = shop.deploy("v1");
    assertThat(deploy.exit()).isEqualTo(1);
    assertThat(deploy.err())
        .contains(
            "A rollout of web is active: another version than the one that serves gets 30% of the"
                + " visitors");
    shop.kamal("prune", "all").mustSucceed();
    shop.kamal("app", "stale_containers", "--stop").mustSucceed();
    assertThat(shop.ask("app", "version")).contains("v1").doesNotContain("v2");
    assertThat(shop.ask("rollout", "status"))
        .containsPattern(address + " +web +v1 +v2 +30% of the visitors");
  }

  @Test
  void a_canary_that_is_aborted_is_gone_and_nobody_notices(Lab lab, Shop shop) {
    shop.live();
    lab.push("v2", "ok");
    LabHost host = lab.web2();
    shop.kamal(
            "rollout", "deploy", "-P", "--version", "v2", "--percent", "100", "-h", host.address())
        .mustSucceed();
    assertThat(meets(host, "eve")).isEqualTo("v2");
    assertThat(meets(lab.web1(), "eve")).isEqualTo("v1");

    shop.kamal("rollout", "abort").mustSucceed();

    assertThat(meets(host, "eve")).isEqualTo("v1");
    assertThat(host.shopContainers()).containsExactly("shop-web-v1 running");
    assertThat(host.isLocked()).isFalse();
    assertThat(shop.kamal("rollout", "abort").err()).contains("There is no rollout");
  }

  @Test
  void a_canary_that_never_works_is_met_by_nobody(Lab lab, Shop shop) {
    shop.hasty().live();
    lab.push("bad", "unhealthy");

    Run begun = shop.kamal("rollout", "deploy", "-P", "--version", "bad", "--percent", "50");

    assertThat(begun.exit()).isEqualTo(1);
    assertThat(begun.out() + begun.err()).contains("No visitor meets version bad");
    assertThat(lab.webHosts())
        .allSatisfy(
            host -> {
              assertThat(VISITORS).allMatch(visitor -> meets(host, visitor).equals("v1"));
              assertThat(host.shopContainers())
                  .containsExactly("shop-web-bad exited", "shop-web-v1 running");
            });
    shop.deploy("v1").mustSucceed();
  }

  private static String meets(LabHost host, String visitor) {
    return Answer.as("http://" + host.address() + "/version", visitor).body();
  }

  /** As kamal-proxy decides it: by a hash, FNV-1a of 32 bits. */
  private static boolean isOf(int percent, String visitor) {
    int hash = 0x811c9dc5;
    for (byte one : visitor.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ one) * 0x01000193;
    }
    return Integer.toUnsignedLong(hash) <= 0xFFFFFFFFL * (percent / 100.0);
  }
}
