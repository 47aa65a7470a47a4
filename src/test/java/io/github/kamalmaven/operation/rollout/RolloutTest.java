package io.github.kamalmaven.operation.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.operation.Rig;
import io.github.kamalmaven.operation.canary.Split;
import io.github.kamalmaven.operation.main.Deploy;
import io.github.kamalmaven.sandbox.Fault;
import io.github.kamalmaven.sandbox.proxy.Rollout;
import io.github.kamalmaven.sandbox.shell.Answer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class RolloutTest {
  private static final Split TENTH = new Split(10, List.of("ann"));

  @TempDir private Path project;
  private Rig rig;

  @BeforeEach
  void version_1_serves() {
    rig = new Rig(project, "readiness_delay: 0\nservers: {web: [w1, w2], jobs: {hosts: [j1]}}\n");
    rig.prepared();
    new Deploy(rig.context("v1", "deploy"), Rig.PUSHED).run();
  }

  @Test
  void a_canary_runs_beside_what_serves_and_is_met_by_those_who_were_chosen() {
    int before = rig.chronicle().on("w1").size();

    begin();

    assertThat(rig.chronicle().on("w1").stream().skip(before))
        .containsExactly(
            "log in",
            "audit Pulled image with version v2",
            "remove image v2",
            "pull v2",
            "mkdir -p .kamal",
            "lock",
            "audit [web] Booted canary of version v2",
            "mkdir -p .kamal/apps/shop/env/roles",
            "upload .kamal/apps/shop/env/roles/web.env",
            "run shop-web-v2",
            "put beside shop-web",
            "audit [web] Sent 10% of the visitors and ann to the canary",
            "rollout set shop-web --percent=\"10\" --list=\"ann\"",
            "unlock");
    assertThat(running("w2")).containsExactly("shop-web-v1", "shop-web-v2");
    assertThat(rollout("w2").percent()).isEqualTo(10);
    assertThat(rollout("w2").list()).containsExactly("ann");
    assertThat(latest("w2")).isEqualTo(image("w2", "v1"));
    assertThat(running("j1")).containsExactly("shop-jobs-v1");
    assertThat(rig.said())
        .endsWith(
            "10% of the visitors and ann with a cookie kamal-rollout meet version v2 on w1, w2;"
                + " next: kamal rollout set, promote or abort");
  }

  @Test
  void a_deploy_is_refused_before_anything_is_stopped() {
    begin();
    int before = rig.chronicle().all().size();

    assertThatThrownBy(() -> new Deploy(rig.context("v3", "deploy"), Rig.PUSHED).run())
        .isInstanceOf(KamalException.class)
        .hasMessageContaining(
            "A rollout of web is active: another version than the one that serves gets 10% of the"
                + " visitors and ann")
        .satisfies(
            refused ->
                assertThat(((KamalException) refused).remedy())
                    .contains(
                        "kamal rollout promote lets the new version serve everybody, kamal rollout"
                            + " abort nobody; then deploy again"));

    assertThat(running("w1")).containsExactly("shop-web-v1", "shop-web-v2");
    assertThat(rig.chronicle().all().stream().skip(before))
        .noneMatch(text -> text.contains(" stop shop") || text.contains(" run shop"));
  }

  @Test
  void a_promoted_canary_serves_everybody_and_the_other_roles_boot_its_version() {
    rig.withHook("pre-deploy").withHook("post-deploy");
    begin();
    int before = rig.chronicle().on("w1").size();

    new PromoteCanary(rig.context("v2", "rollout", "promote")).run();

    assertThat(rig.chronicle().on("w1").stream().skip(before))
        .containsExactly(
            "log in",
            "audit Pulled image with version v2",
            "remove image v2",
            "pull v2",
            "mkdir -p .kamal",
            "lock",
            "audit [web] Promoted canary of version v2",
            "audit [web] Booted app version v2",
            "serve shop-web",
            "rollout stop shop-web",
            "stop shop-web-v1",
            "audit Tagging registry.example.test/acme/shop:v2 as the latest image",
            "tag v2 as latest",
            "unlock");
    assertThat(running("w1")).containsExactly("shop-web-v2");
    assertThat(running("j1")).containsExactly("shop-jobs-v2");
    assertThat(rollout("w1").on()).isFalse();
    assertThat(rig.chronicle().on("localhost"))
        .containsExactly(
            "pre-deploy VERSION=v2 HOSTS=w1,w2,j1 LOCK=true and secrets",
            "post-deploy VERSION=v2 HOSTS=w1,w2,j1 LOCK=false and secrets");
  }

  @Test
  void after_a_promotion_everything_is_as_after_a_deploy() {
    begin();
    new PromoteCanary(rig.context("v2", "rollout", "promote")).run();

    new Deploy(rig.context("v3", "deploy"), Rig.PUSHED).run();

    assertThat(running("w1")).containsExactly("shop-web-v3");
    assertThat(running("w2")).containsExactly("shop-web-v3");
    assertThat(running("j1")).containsExactly("shop-jobs-v3");
  }

  @Test
  void an_aborted_canary_is_gone_and_what_served_was_never_touched() {
    begin();
    int before = rig.chronicle().on("w1").size();

    new RemoveCanaries(rig.context("v2", "rollout", "abort")).run();

    assertThat(rig.chronicle().on("w1").stream().skip(before))
        .containsExactly(
            "mkdir -p .kamal",
            "lock",
            "audit [web] Removed canary of version v2",
            "rollout stop shop-web",
            "stop shop-web-v2",
            "remove shop-web-v2",
            "unlock");
    assertThat(running("w1")).containsExactly("shop-web-v1");
    assertThat(rollout("w1").on()).isFalse();
    new Deploy(rig.context("v2", "deploy"), Rig.PUSHED).run();
    assertThat(running("w1")).containsExactly("shop-web-v2");
  }

  @Test
  void who_meets_the_canary_can_be_changed() {
    begin();

    new SplitVisitors(rig.context("v2", "rollout", "set"), new Split(50, List.of())).run();

    assertThat(rollout("w1").percent()).isEqualTo(50);
    assertThat(rollout("w1").list()).isEmpty();
    assertThat(rollout("w2").percent()).isEqualTo(50);
    assertThat(rig.said()).endsWith("The canary is met by 50% of the visitors from now on");
  }

  @Test
  void a_canary_on_one_host_is_promoted_on_all() {
    new DeployCanary(
            rig.context("v2", "rollout", "deploy").onlyHosts(List.of("w1")), Rig.PUSHED, TENTH)
        .run();
    assertThat(running("w2")).containsExactly("shop-web-v1");

    new PromoteCanary(rig.context("v2", "rollout", "promote")).run();

    assertThat(running("w1")).containsExactly("shop-web-v2");
    assertThat(running("w2")).containsExactly("shop-web-v2");
    assertThat(running("j1")).containsExactly("shop-jobs-v2");
  }

  @Test
  void if_one_canary_is_unhealthy_no_host_keeps_its_own() {
    rig.host("w2").add(Fault.failing("rollout deploy", "target failed to become healthy"));

    assertThatThrownBy(this::begin).hasMessageContaining("target failed to become healthy");

    assertThat(running("w1")).containsExactly("shop-web-v1");
    assertThat(running("w2")).containsExactly("shop-web-v1");
    assertThat(rig.said()).contains("No visitor meets version v2");
    assertThat(rig.chronicle().on("w1"))
        .endsWith("stop shop-web-v2", "remove shop-web-v2", "unlock");
  }

  @Test
  void if_the_split_fails_on_one_host_no_host_keeps_its_canary() {
    rig.host("w2").add(Fault.failing("rollout set", "the proxy is ill"));

    assertThatThrownBy(this::begin).hasMessageContaining("the proxy is ill");

    assertThat(running("w1")).containsExactly("shop-web-v1");
    assertThat(running("w2")).containsExactly("shop-web-v1");
    assertThat(rollout("w1").on()).isFalse();
  }

  @Test
  void a_promotion_that_fails_half_way_is_finished_by_another_one() {
    begin();
    rig.host("w2").add(Fault.once("kamal-proxy deploy", new Answer("", "the proxy is ill", 1)));

    assertThatThrownBy(() -> new PromoteCanary(rig.context("v2", "rollout", "promote")).run())
        .hasMessageContaining("the proxy is ill");
    List<String> told = rig.said();
    List<String> halfWay = running("w2");
    new PromoteCanary(rig.context("v2", "rollout", "promote")).run();

    assertThat(halfWay).containsExactly("shop-web-v1", "shop-web-v2");
    assertThat(told)
        .contains("Failed to promote the canary of web on w2")
        .anyMatch(text -> text.startsWith("Stopped half way: version v2 runs on "));
    assertThat(running("w1")).containsExactly("shop-web-v2");
    assertThat(running("w2")).containsExactly("shop-web-v2");
    assertThat(running("j1")).containsExactly("shop-jobs-v2");
  }

  @Test
  void a_promotion_that_fails_half_way_can_be_aborted() {
    begin();
    rig.host("w2").add(Fault.once("kamal-proxy deploy", new Answer("", "the proxy is ill", 1)));
    assertThatThrownBy(() -> new PromoteCanary(rig.context("v2", "rollout", "promote")).run())
        .hasMessageContaining("the proxy is ill");

    new RemoveCanaries(rig.context("v2", "rollout", "abort")).run();

    assertThat(running("w1")).containsExactly("shop-web-v2");
    assertThat(running("w2")).containsExactly("shop-web-v1");
    assertThat(rollout("w2").on()).isFalse();
    assertThat(rig.said())
        .endsWith(
            "The rollout is over, but not all hosts serve the same version: web is v1 on w2, v2 on"
                + " w1; kamal rollback VERSION or kamal deploy lets all serve one");
  }

  @Test
  void a_host_that_does_not_answer_keeps_no_other_from_losing_its_canary() {
    begin();
    rig.host("w2").add(Fault.failing("kamal-proxy.state", "the proxy is ill"));

    assertThatThrownBy(() -> new RemoveCanaries(rig.context("v2", "rollout", "abort")).run())
        .hasMessageContaining("kamal-proxy on w2 does not tell what it serves");

    assertThat(running("w1")).containsExactly("shop-web-v1");
    assertThat(rollout("w1").on()).isFalse();
    assertThat(running("w2")).containsExactly("shop-web-v1", "shop-web-v2");
  }

  @Test
  void a_promotion_that_is_cut_off_before_the_old_version_stops_is_finished_by_another_one() {
    begin();
    String canary = rig.host("w1").exec("docker ps -q --filter name=shop-web-v2").out().strip();
    String deploy = "docker exec kamal-proxy kamal-proxy deploy shop-web --target=%s:80";
    rig.host("w1").exec(deploy.formatted(canary));

    new PromoteCanary(rig.context("v2", "rollout", "promote")).run();

    assertThat(running("w1")).containsExactly("shop-web-v2");
    assertThat(running("w2")).containsExactly("shop-web-v2");
  }

  private void begin() {
    new DeployCanary(rig.context("v2", "rollout", "deploy"), Rig.PUSHED, TENTH).run();
  }

  private Rollout rollout(String host) {
    return rig.host(host).proxy().rollouts().get("shop-web");
  }

  private List<String> running(String host) {
    return rig.host(host)
        .exec("docker ps --format '{{.Names}}'")
        .out()
        .lines()
        .filter(name -> name.startsWith("shop-"))
        .sorted()
        .toList();
  }

  private String image(String host, String tag) {
    return rig.host(host)
        .exec("docker image ls -q --filter reference=registry.example.test/acme/shop:" + tag)
        .out();
  }

  private String latest(String host) {
    return image(host, "latest");
  }
}
