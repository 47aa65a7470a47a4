package io.github.kamalmaven.operation.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.hook.HookFailed;
import io.github.kamalmaven.operation.Rig;
import io.github.kamalmaven.sandbox.Fault;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeployTest {
  private static final String ONE_HOST = "servers: {web: [10.0.0.1]}";

  private static final List<String> HOOKS =
      List.of("pre-connect", "pre-deploy", "pre-app-boot", "post-app-boot", "post-deploy");

  @TempDir private Path project;

  @Test
  void a_deploy_goes_its_way_step_by_step() {
    Rig rig = new Rig(project, ONE_HOST);
    HOOKS.forEach(rig::withHook);
    new Deploy(rig.context("v1", "deploy"), Rig.PUSHED).run();

    assertThat(rig.chronicle().all())
        .containsExactly(
            "localhost pre-connect VERSION=v1 HOSTS=10.0.0.1 LOCK=false and secrets",
            "10.0.0.1 log in",
            "10.0.0.1 audit Pulled image with version v1",
            "10.0.0.1 remove image v1",
            "10.0.0.1 pull v1",
            "10.0.0.1 mkdir -p .kamal",
            "10.0.0.1 lock",
            "10.0.0.1 docker network create kamal",
            "10.0.0.1 mkdir -p .kamal/apps/shop/env/roles",
            "10.0.0.1 upload .kamal/apps/shop/env/roles/web.env",
            "localhost pre-deploy VERSION=v1 HOSTS=10.0.0.1 LOCK=true and secrets",
            "10.0.0.1 docker network create kamal",
            "10.0.0.1 log in",
            "10.0.0.1 mkdir -p .kamal/proxy/apps-config",
            "10.0.0.1 start or run kamal-proxy",
            "localhost pre-app-boot VERSION=v1 HOSTS=10.0.0.1 LOCK=true",
            "10.0.0.1 audit [web] Booted app version v1",
            "10.0.0.1 mkdir -p .kamal/apps/shop/env/roles",
            "10.0.0.1 upload .kamal/apps/shop/env/roles/web.env",
            "10.0.0.1 run shop-web-v1",
            "10.0.0.1 serve shop-web",
            "localhost post-app-boot VERSION=v1 HOSTS=10.0.0.1 LOCK=true",
            "10.0.0.1 audit Tagging registry.example.test/acme/shop:v1 as the latest image",
            "10.0.0.1 tag v1 as latest",
            "10.0.0.1 audit Pruned containers",
            "10.0.0.1 remove containers from number 6 on",
            "10.0.0.1 audit Pruned images",
            "10.0.0.1 remove dangling images",
            "10.0.0.1 remove unused images",
            "10.0.0.1 unlock",
            "localhost post-deploy VERSION=v1 HOSTS=10.0.0.1 LOCK=false and secrets");
  }

  @Test
  void a_second_version_takes_over_before_the_first_one_stops() {
    Rig rig = new Rig(project, ONE_HOST);
    new Deploy(rig.context("v1", "deploy"), Rig.PUSHED).run();

    new Redeploy(rig.context("v2", "redeploy"), Rig.PUSHED).run();

    assertThat(rig.chronicle().on("10.0.0.1"))
        .endsWith(
            "run shop-web-v2",
            "serve shop-web",
            "stop shop-web-v1",
            "audit Tagging registry.example.test/acme/shop:v2 as the latest image",
            "tag v2 as latest",
            "unlock");
  }

  @Test
  void a_refused_login_says_what_to_check() {
    Rig rig = new Rig(project, ONE_HOST);
    rig.host("10.0.0.1").add(Fault.failing("docker login", "unauthorized"));

    assertThatThrownBy(() -> new Deploy(rig.context("v1", "deploy"), Rig.PUSHED).run())
        .isInstanceOfSatisfying(
            KamalException.class,
            failure ->
                assertThat(failure.remedy().orElseThrow()).startsWith("check registry/server"));
  }

  @Test
  void a_failing_pre_deploy_changes_nothing_and_post_deploy_failure_hears_of_it() {
    Rig rig = new Rig(project, ONE_HOST);
    new Deploy(rig.context("v1", "deploy"), Rig.PUSHED).run();
    rig.withFailingHook("pre-deploy", "not today").withHook("post-deploy-failure");

    assertThatThrownBy(() -> new Deploy(rig.context("v2", "deploy"), Rig.PUSHED).run())
        .isInstanceOf(HookFailed.class);

    assertThat(rig.chronicle().all())
        .endsWith(
            "10.0.0.1 lock",
            "localhost pre-deploy VERSION=v2 HOSTS=10.0.0.1 LOCK=true and secrets",
            "10.0.0.1 unlock",
            "localhost post-deploy-failure VERSION=v2 HOSTS=10.0.0.1 LOCK=false"
                + " ERROR=Hook `pre-deploy` failed: exit status 1 not today and secrets");
  }

  @Test
  void secrets_that_cannot_be_had_are_the_failure_and_the_hook_hears_of_it_without_them() {
    Rig rig =
        new Rig(project, ONE_HOST)
            .write(".kamal/secrets", "PASSWORD=$(kamal secrets bogus)\n")
            .withHook("post-deploy-failure");

    assertThatThrownBy(() -> new Deploy(rig.context("v1", "deploy"), Rig.PUSHED).run())
        .isInstanceOf(KamalException.class)
        .hasMessageContaining("kamal secrets bogus cannot be used inside a secrets file");

    assertThat(rig.chronicle().all())
        .singleElement()
        .asString()
        .startsWith("localhost post-deploy-failure VERSION=v1 HOSTS=10.0.0.1 LOCK=false ERROR=")
        .doesNotEndWith("and secrets");
  }

  @Test
  void a_hook_that_wrote_a_lot_is_told_by_its_last_lines() {
    Rig rig = new Rig(project, ONE_HOST).withFailingHook("pre-deploy", "line\n".repeat(50) + "end");

    assertThatThrownBy(() -> new Deploy(rig.context("v1", "deploy"), Rig.PUSHED).run())
        .hasMessage(
            "Hook `pre-deploy` failed: exit status 1" + "\n    line".repeat(19) + "\n    end");
  }

  @Test
  void a_failing_post_deploy_failure_does_not_hide_what_failed() {
    Rig rig =
        new Rig(project, ONE_HOST)
            .withFailingHook("pre-deploy", "not today")
            .withFailingHook("post-deploy-failure", "pager is down");

    assertThatThrownBy(() -> new Deploy(rig.context("v1", "deploy"), Rig.PUSHED).run())
        .isInstanceOf(HookFailed.class)
        .hasMessageContaining("not today");

    assertThat(rig.said())
        .contains(
            "[hook:post-deploy-failure] Hook post-deploy-failure exited with code 1"
                + " (ignored — surfacing the original deploy error)");
  }

  @Test
  void an_interrupted_deploy_stops_what_it_started_and_releases_the_lock() {
    Rig rig = new Rig(project, ONE_HOST + "\ndeploy_timeout: 1").withHook("post-deploy-failure");
    Thread here = Thread.currentThread();
    rig.host("10.0.0.1").add(Fault.hanging("kamal-proxy deploy"));
    rig.chronicle().when("serve shop-web", here::interrupt);

    assertThatThrownBy(() -> new Deploy(rig.context("v1", "deploy"), Rig.PUSHED).run())
        .isInstanceOf(KamalException.class)
        .hasMessage("Interrupted");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(rig.chronicle().all())
        .endsWith(
            "10.0.0.1 serve shop-web",
            "10.0.0.1 stop shop-web-v1",
            "10.0.0.1 unlock",
            "localhost post-deploy-failure VERSION=v1 HOSTS=10.0.0.1 LOCK=false ERROR=Interrupted"
                + " No host has switched to version v1: what ran before still does"
                + " Next: see what serves where with kamal versions, and deploy again and secrets");
  }

  @Test
  void a_rollback_that_fails_is_told_of_the_version_it_was_about() {
    Rig rig = new Rig(project, ONE_HOST).withHook("pre-connect").withHook("post-deploy-failure");

    assertThatThrownBy(() -> new Rollback(rig.context("v2", "rollback"), new Version("v1")).run())
        .isInstanceOf(NothingToRollBackTo.class);

    assertThat(rig.chronicle().on("localhost"))
        .containsExactly(
            "pre-connect VERSION=v2 HOSTS=10.0.0.1 LOCK=false and secrets",
            "post-deploy-failure VERSION=v1 HOSTS=10.0.0.1 LOCK=false"
                + " ERROR=The app version 'v1' is not available as a container and secrets");
  }
}
