package io.github.kamalmaven.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the user's scripts see of real deploys. */
@OnRealHosts
final class HooksTest {
  private static final List<String> EVENTS =
      List.of(
          "pre-connect",
          "docker-setup",
          "pre-build",
          "pre-deploy",
          "pre-app-boot",
          "post-app-boot",
          "post-deploy",
          "post-deploy-failure");

  private static final String WRITE_DOWN =
      """
      echo "$(basename "$0") $KAMAL_COMMAND $KAMAL_VERSION lock=$KAMAL_LOCK" >> seen.log
      """;

  @Test
  void hooks_of_a_setup_a_deploy_and_a_rollback_fire_in_order(Lab lab, Shop shop) {
    EVENTS.forEach(event -> shop.hook(event, WRITE_DOWN));
    shop.write("Dockerfile", "FROM kamal-it/app\n");
    String commit = shop.commit();
    lab.push("v2", "ok");

    shop.kamal("setup", "--version", "built").mustSucceed();
    shop.deploy("v2").mustSucceed();
    shop.kamal("rollback", "built").mustSucceed();

    assertThat(shop.lines("seen.log"))
        .containsExactly(
            "pre-connect setup built lock=false",
            "docker-setup setup built lock=true",
            "pre-build setup built lock=true",
            "pre-deploy setup built lock=true",
            "pre-app-boot setup built lock=true",
            "post-app-boot setup built lock=true",
            "post-deploy setup built lock=true",
            "pre-connect deploy v2 lock=false",
            "pre-deploy deploy v2 lock=true",
            "pre-app-boot deploy v2 lock=true",
            "post-app-boot deploy v2 lock=true",
            "post-deploy deploy v2 lock=false",
            "pre-connect rollback " + commit + " lock=false",
            "pre-deploy rollback built lock=true",
            "pre-app-boot rollback built lock=true",
            "post-app-boot rollback built lock=true",
            "post-deploy rollback built lock=false");
  }

  @Test
  void a_hook_by_itself_finds_what_it_finds_in_a_deploy(Lab lab, Shop shop) {
    shop.hook("pre-deploy", "echo \"$KAMAL_HOSTS $KAMAL_VERSION\" >> seen.log\n");

    shop.kamal("hook", "pre-deploy", "--version", "v1").mustSucceed();

    String hosts = lab.hosts().stream().map(LabHost::address).collect(Collectors.joining(","));
    assertThat(shop.lines("seen.log")).containsExactly(hosts + " v1");
  }

  @Test
  void a_failed_deploy_is_heard_by_its_hook_and_by_no_later_one(Lab lab, Shop shop) {
    shop.live();
    EVENTS.forEach(event -> shop.hook(event, WRITE_DOWN));
    shop.hook("post-deploy-failure", WRITE_DOWN + "echo \"$KAMAL_ERROR\" > error.log\n");
    lab.push("bad-unhealthy", "unhealthy");

    shop.hasty().deploy("bad-unhealthy").mustFail();

    assertThat(shop.lines("seen.log"))
        .containsExactly(
            "pre-connect deploy bad-unhealthy lock=false",
            "pre-deploy deploy bad-unhealthy lock=true",
            "pre-app-boot deploy bad-unhealthy lock=true",
            "post-deploy-failure deploy bad-unhealthy lock=false");
    assertThat(shop.lines("error.log")).anyMatch(line -> line.contains("failed to become healthy"));
  }

  @Test
  void a_failing_pre_deploy_hook_stops_before_any_container(Lab lab, Shop shop) {
    shop.live();
    shop.hook("pre-deploy", "echo the checks are red >&2; exit 3\n");
    lab.push("v2", "ok");

    Run run = shop.deploy("v2").mustFail();

    assertThat(run.err()).contains("pre-deploy", "the checks are red");
    assertThat(lab.web1().shopContainers()).containsExactly("shop-web-v1 running");
    assertThat(lab.web1().isLocked()).isFalse();
  }

  @Test
  void hooks_hear_of_each_group_of_hosts(Lab lab, Shop shop) {
    lab.push("v1", "ok");
    shop.alsoDeployYml("boot: {limit: 1}\n");
    shop.hook("pre-app-boot", "echo \"before $KAMAL_HOSTS\" >> seen.log\n");
    shop.hook("post-app-boot", "echo \"after $KAMAL_HOSTS\" >> seen.log\n");

    shop.deploy("v1").mustSucceed();

    assertThat(shop.lines("seen.log"))
        .containsExactly(
            "before " + lab.web1().address(),
            "after " + lab.web1().address(),
            "before " + lab.web2().address(),
            "after " + lab.web2().address(),
            "before " + lab.worker().address(),
            "after " + lab.worker().address());
    assertThat(lab.web2().get("/version").body()).isEqualTo("v1");
  }
}
