package io.github.kamalmaven.operation.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.Difference;
import io.github.kamalmaven.operation.Options;
import io.github.kamalmaven.operation.Rig;
import io.github.kamalmaven.operation.SampleOptions;
import io.github.kamalmaven.operation.app.BootApp;
import io.github.kamalmaven.operation.app.RemoveApp;
import io.github.kamalmaven.operation.app.StaleContainers;
import io.github.kamalmaven.operation.app.StopApp;
import io.github.kamalmaven.operation.app.shown.AppVersion;
import io.github.kamalmaven.operation.canary.Split;
import io.github.kamalmaven.operation.main.Deploy;
import io.github.kamalmaven.operation.main.Rollback;
import io.github.kamalmaven.operation.prune.PruneAll;
import io.github.kamalmaven.operation.status.Status;
import io.github.kamalmaven.operation.status.StatusForm;
import io.github.kamalmaven.sandbox.Fault;
import io.github.kamalmaven.sandbox.shell.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What else is done while there is a canary. */
@Timeout(60)
final class OtherVerbsTest {
  @TempDir private Path project;
  private Rig rig;

  @BeforeEach
  void version_2_serves_and_version_3_is_the_canary() {
    rig = new Rig(project, "readiness_delay: 0\nservers: {web: [w1]}\n").prepared();
    new Deploy(rig.context("v1", "deploy"), Rig.PUSHED).run();
    new Deploy(rig.context("v2", "deploy"), Rig.PUSHED).run();
    begin("v3");
  }

  @Test
  void another_canary_is_refused() {
    assertThatThrownBy(() -> begin("v4"))
        .isInstanceOf(KamalException.class)
        .hasMessage("There is a canary of web on w1 already: v3");

    assertThat(running()).containsExactly("shop-web-v2", "shop-web-v3");
  }

  @Test
  void a_canary_that_nobody_meets_any_more_is_named_when_another_one_is_to_come() {
    rig.host("w1").exec("docker exec kamal-proxy kamal-proxy rollout stop shop-web");

    assertThatThrownBy(() -> begin("v4")).hasMessage("There is a canary of web on w1 already: v3");
  }

  @Test
  void the_version_that_serves_is_no_canary() {
    new RemoveCanaries(context("rollout", "abort")).run();

    assertThatThrownBy(() -> begin("v2")).hasMessage("Version v2 serves web on w1 already");
  }

  @Test
  void nothing_is_removed_of_a_canary_by_pruning() {
    new PruneAll(context("prune", "all")).run();

    assertThat(running()).containsExactly("shop-web-v2", "shop-web-v3");
    assertThat(rig.host("w1").exec("docker image ls").out()).contains("v3");
  }

  @Test
  void a_canary_is_no_stale_container() {
    new StaleContainers(context("app", "stale_containers"), true).run();

    assertThat(running()).containsExactly("shop-web-v2", "shop-web-v3");
    assertThat(rig.answered()).noneMatch(text -> text.contains("version v3"));
  }

  @Test
  void the_version_of_the_app_is_the_one_that_serves() {
    new AppVersion(context("app", "version")).run();

    assertThat(rig.answered()).endsWith("App w1: v2");
  }

  @Test
  void a_rollback_takes_back_what_serves_and_leaves_the_canary() {
    new Rollback(context("rollback"), new Version("v1")).run();

    assertThat(running()).containsExactly("shop-web-v1", "shop-web-v3");
    assertThat(rig.host("w1").proxy().rollouts().get("shop-web").on()).isTrue();
  }

  @Test
  void what_serves_is_no_stale_container_if_docker_takes_the_canary_for_it() {
    nothingRunsOfTheLatestImage();

    new StaleContainers(context("app", "stale_containers"), true).run();

    assertThat(running()).containsExactly("shop-web-v2", "shop-web-v3");
    assertThat(rig.answered()).noneMatch(text -> text.contains("stale container"));
  }

  @Test
  void a_rollback_leaves_the_canary_that_docker_takes_for_what_serves() {
    nothingRunsOfTheLatestImage();

    new Rollback(context("rollback"), new Version("v1")).run();

    assertThat(running()).containsExactly("shop-web-v1", "shop-web-v3");
  }

  @Test
  void a_boot_leaves_the_canary_that_docker_takes_for_what_serves() {
    nothingRunsOfTheLatestImage();

    new BootApp(rig.context("v4", "app", "boot")).run();

    assertThat(running()).containsExactly("shop-web-v3", "shop-web-v4");
  }

  @Test
  void stopping_the_app_stops_what_serves_if_docker_takes_the_canary_for_it() {
    nothingRunsOfTheLatestImage();

    new StopApp(context("app", "stop")).run();

    assertThat(running()).isEmpty();
  }

  @Test
  void the_status_knows_what_serves_if_docker_takes_the_canary_for_it() {
    nothingRunsOfTheLatestImage();

    String shown = StatusForm.TEXT.write(new Status(context("status")).run());

    assertThat(shown).contains("kamal-proxy sends 5% of the visitors of web to version v3");
    assertThat(shown).doesNotContain("besides the one that serves").doesNotContain("not to");
  }

  @Test
  void stopping_the_app_stops_the_canary_too() {
    new StopApp(context("app", "stop")).run();

    assertThat(running()).isEmpty();
  }

  @Test
  void nothing_of_a_canary_is_left_of_an_app_that_is_removed() {
    new RemoveApp(context("app", "remove")).run();

    assertThat(rig.host("w1").exec("docker ps --all --format '{{.Names}}'").out().lines())
        .noneMatch(name -> name.startsWith("shop-"));
  }

  @Test
  void a_deploy_stops_a_canary_that_nobody_meets_any_more() {
    rig.host("w1").exec("docker exec kamal-proxy kamal-proxy rollout stop shop-web");

    new Deploy(rig.context("v4", "deploy"), Rig.PUSHED).run();

    assertThat(running()).containsExactly("shop-web-v4");
  }

  @Test
  void the_status_names_both_versions_and_who_meets_which() {
    new ShowRollout(context("rollout", "status")).run();

    assertThat(rig.printed())
        .endsWith(
            """
            HOST  ROLE  SERVES  CANARY  MET BY
            w1    web   v2      v3      5% of the visitors\
            """);
  }

  @Test
  void without_a_rollout_there_is_nothing_to_show_to_set_to_promote_or_to_abort() {
    new RemoveCanaries(context("rollout", "abort")).run();

    new ShowRollout(context("rollout", "status")).run();

    assertThat(rig.printed()).endsWith("There is no rollout");
    assertThatThrownBy(() -> new RemoveCanaries(context("rollout", "abort")).run())
        .hasMessage("There is no rollout");
    assertThatThrownBy(() -> new PromoteCanary(context("rollout", "promote")).run())
        .hasMessage("There is no rollout");
    assertThatThrownBy(
            () -> new SplitVisitors(context("rollout", "set"), new Split(5, List.of())).run())
        .hasMessage("There is no rollout");
  }

  private void begin(String version) {
    new DeployCanary(rig.context(version, "rollout", "deploy"), Rig.PUSHED, new Split(5, List.of()))
        .run();
  }

  @Test
  void a_promoted_version_that_could_not_be_stopped_is_no_canary_any_more() {
    new PromoteCanary(rig.context("v3", "rollout", "promote")).run();
    rig.host("w1").add(Fault.once("name=.shop-web-v3.*docker stop", new Answer("", "hangs", 1)));
    new Deploy(rig.context("v4", "deploy"), Rig.PUSHED).run();
    List<String> left = running();

    String shown = StatusForm.TEXT.write(new Status(context("status")).run());
    new StaleContainers(context("app", "stale_containers"), true).run();

    assertThat(left).containsExactly("shop-web-v3", "shop-web-v4");
    assertThat(shown).contains("shop-web-v3 runs besides the one that serves");
    assertThat(running()).containsExactly("shop-web-v4");
    assertThatThrownBy(() -> new RemoveCanaries(context("rollout", "abort")).run())
        .hasMessage("There is no rollout");
  }

  @Test
  void with_the_switch_back_to_kamal_nobody_asks_for_a_rollout_and_nothing_is_refused() {
    Options asKamal =
        SampleOptions.of("deploy").version("v4").asKamal(Set.of(Difference.ROLLOUT)).options();
    rig.host("w1").add(Fault.failing("kamal-proxy.state|label=kamal.canary", "never asked"));

    new Deploy(rig.context(asKamal), Rig.PUSHED).run();
    new StopApp(rig.context(asKamal)).run();

    assertThat(running()).isEmpty();
  }

  /** As after a deploy that failed on another host. */
  private void nothingRunsOfTheLatestImage() {
    String image = "registry.example.test/acme/shop:";
    rig.host("w1").exec("docker tag " + image + "v1 " + image + "latest");
  }

  private DeployContext context(String... command) {
    return rig.context("v2", command);
  }

  private List<String> running() {
    return rig.host("w1")
        .exec("docker ps --format '{{.Names}}'")
        .out()
        .lines()
        .filter(name -> name.startsWith("shop-"))
        .sorted()
        .toList();
  }
}
