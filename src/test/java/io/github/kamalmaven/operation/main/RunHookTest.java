package io.github.kamalmaven.operation.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Filter;
import io.github.kamalmaven.hook.HookEvent;
import io.github.kamalmaven.hook.HookFailed;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.Difference;
import io.github.kamalmaven.operation.Rig;
import io.github.kamalmaven.operation.SampleOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RunHookTest {
  private static final String TWO_ROLES =
      "servers: {web: [10.0.0.1, 10.0.0.2], jobs: {hosts: [10.0.0.3], cmd: work}}";

  @TempDir private Path project;

  @Test
  void a_dry_run_shows_what_a_deploy_would_have_set_and_runs_nothing() {
    Rig rig = new Rig(project, TWO_ROLES).withHook("post-deploy");

    new RunHook(rig.context("3f2c1e9d0a", "hook"), HookEvent.POST_DEPLOY, Rehearsed.AS_IN_A_DEPLOY)
        .show();

    assertThat(rig.printed())
        .containsExactly(
            """
            KAMAL_RECORDED_AT=2026-11-22T10:00:00Z
            KAMAL_PERFORMER=ann@example.test
            KAMAL_VERSION=3f2c1e9d0a
            KAMAL_SERVICE_VERSION=shop@3f2c1e9
            KAMAL_SERVICE=shop
            KAMAL_HOSTS=10.0.0.1,10.0.0.2,10.0.0.3
            KAMAL_LOCK=false
            KAMAL_COMMAND=deploy
            KAMAL_RUNTIME=0
            REGISTRY_PASSWORD=[REDACTED]""");
    assertThat(rig.chronicle().all()).isEmpty();
  }

  @Test
  void what_is_said_counts_and_roles_come_under_both_names() {
    Rig rig = new Rig(project, TWO_ROLES).withHook("post-deploy-failure");
    Rehearsed said =
        new Rehearsed(
            Optional.of("app"),
            Optional.of("boot"),
            Optional.of(Duration.ofSeconds(42)),
            Optional.of("disk full"));

    new RunHook(context(rig, "jobs", Set.of()), HookEvent.POST_DEPLOY_FAILURE, said).show();

    assertThat(rig.printed().get(0))
        .contains("KAMAL_HOSTS=10.0.0.3\nKAMAL_ROLES=jobs\nKAMAL_ROLE=jobs\nKAMAL_LOCK=false")
        .contains("KAMAL_COMMAND=app\nKAMAL_SUBCOMMAND=boot\nKAMAL_RUNTIME=42")
        .contains("KAMAL_ERROR=disk full");
  }

  @Test
  void as_kamal_does_it_the_variables_that_it_never_sets_are_missing() {
    Rig rig = new Rig(project, TWO_ROLES).withHook("docker-setup");
    Rehearsed said =
        new Rehearsed(
            Optional.of("server"), Optional.of("bootstrap"), Optional.empty(), Optional.empty());
    Set<Difference> asKamal = Set.of(Difference.HOOK_SUBCOMMAND, Difference.HOOK_ROLE);

    new RunHook(context(rig, "jobs", asKamal), HookEvent.DOCKER_SETUP, said).show();

    assertThat(rig.printed().get(0))
        .contains("KAMAL_ROLES=jobs")
        .contains("KAMAL_COMMAND=server")
        .doesNotContain("KAMAL_ROLE=")
        .doesNotContain("KAMAL_SUBCOMMAND");
  }

  @ParameterizedTest
  @CsvSource({
    "pre-connect,         deploy, false",
    "docker-setup,        setup,  true",
    "pre-build,           deploy, false",
    "pre-deploy,          deploy, true",
    "pre-app-boot,        deploy, true",
    "post-app-boot,       deploy, true",
    "post-deploy,         deploy, false",
    "pre-proxy-reboot,    proxy,  true",
    "post-proxy-reboot,   proxy,  true",
    "post-deploy-failure, deploy, false"
  })
  void unless_said_otherwise_a_hook_believes_it_runs_where_it_usually_does(
      String hook, String command, boolean locked) {
    Rig rig = new Rig(project, TWO_ROLES).withHook(hook);
    HookEvent event = HookEvent.named(hook).orElseThrow();

    new RunHook(rig.context("v1", "hook"), event, Rehearsed.AS_IN_A_DEPLOY).show();

    assertThat(rig.printed().get(0))
        .contains("KAMAL_LOCK=" + locked + "\n")
        .contains("KAMAL_COMMAND=" + command);
  }

  @Test
  void a_hook_around_groups_is_told_of_the_first_group() {
    Rig rig = new Rig(project, TWO_ROLES + "\nboot: {limit: 2}").withHook("pre-app-boot");

    new RunHook(rig.context("v1", "hook"), HookEvent.PRE_APP_BOOT, Rehearsed.AS_IN_A_DEPLOY).run();

    assertThat(rig.chronicle().all())
        .containsExactly("localhost pre-app-boot VERSION=v1 HOSTS=10.0.0.1,10.0.0.2 LOCK=true");
    assertThat(rig.said().get(0)).contains("KAMAL_HOSTS=10.0.0.1,10.0.0.2\n");
  }

  @Test
  void the_runtime_counts_from_the_pre_deploy_of_the_session() {
    Rig rig = new Rig(project, TWO_ROLES).withHook("pre-deploy").withHook("post-deploy");
    DeployContext session = rig.context("v1", "hook");
    new RunHook(session, HookEvent.PRE_DEPLOY, Rehearsed.AS_IN_A_DEPLOY).run();
    rig.pass(Duration.ofSeconds(90));

    new RunHook(session.with(session.options()), HookEvent.POST_DEPLOY, Rehearsed.AS_IN_A_DEPLOY)
        .show();

    assertThat(rig.printed().get(0)).contains("KAMAL_RUNTIME=90");
  }

  @Test
  void exit_codes_count_as_in_a_deploy() {
    Rig rig =
        new Rig(project, TWO_ROLES)
            .withFailingHook("pre-deploy", "no")
            .withFailingHook("post-deploy-failure", "no");
    DeployContext session = rig.context("v1", "hook");

    assertThatThrownBy(
            () -> new RunHook(session, HookEvent.PRE_DEPLOY, Rehearsed.AS_IN_A_DEPLOY).run())
        .isInstanceOf(HookFailed.class);
    new RunHook(session, HookEvent.POST_DEPLOY_FAILURE, Rehearsed.AS_IN_A_DEPLOY).run();

    assertThat(rig.said())
        .last()
        .isEqualTo(
            "[hook:post-deploy-failure] Hook post-deploy-failure exited with code 1"
                + " (ignored — surfacing the original deploy error)");
  }

  @Test
  void a_hook_that_is_not_there_is_a_failure_here() {
    Rig rig = new Rig(project, TWO_ROLES);

    assertThatThrownBy(
            () ->
                new RunHook(
                        rig.context("v1", "hook"), HookEvent.PRE_DEPLOY, Rehearsed.AS_IN_A_DEPLOY)
                    .run())
        .isInstanceOf(KamalException.class)
        .hasMessage("There is no hook pre-deploy");
  }

  private static DeployContext context(Rig rig, String roles, Set<Difference> asKamal) {
    return rig.context(
        SampleOptions.of("hook")
            .version("v1")
            .filter(new Filter(Optional.empty(), Optional.of(roles), false))
            .asKamal(asKamal)
            .options());
  }
}
