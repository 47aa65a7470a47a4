package io.github.kamalmaven.operation.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.plugin.OnFailure;
import io.github.kamalmaven.config.plugin.ReleaseSettings;
import io.github.kamalmaven.operation.Cut;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.Options;
import io.github.kamalmaven.operation.Rig;
import io.github.kamalmaven.operation.SampleOptions;
import io.github.kamalmaven.operation.main.Deploy;
import io.github.kamalmaven.sandbox.Fault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is told, and done, when a version got to some hosts and not to the others. */
@Timeout(60)
final class HalfWayTest {
  @TempDir private Path project;
  private Rig rig;

  @BeforeEach
  void version_1_serves() {
    rig =
        new Rig(
                project,
                """
                readiness_delay: 0
                servers:
                  web: {hosts: [w1, w2]}
                  jobs: {hosts: [w1, j1]}
                boot: {limit: 1}
                """)
            .prepared();
    new Deploy(rig.context("v1", "deploy"), Rig.PUSHED).run();
  }

  @Test
  void a_table_says_what_serves_where_and_a_line_what_to_do() {
    failOnTheSecondHost();

    assertThatThrownBy(() -> deploy(OnFailure.LEAVE)).hasMessageContaining("target failed");

    assertThat(rig.said())
        .containsSubsequence(
            "Stopped half way: version v2 runs on w1 (web, jobs), and nowhere else",
            """
            HOST  ROLE  NOW SERVING
            w1    web   v2
            w1    jobs  v2
            w2    web   v1
            j1    jobs  v1""",
            "Next: mend what failed and deploy again, or take all hosts back: kamal rollback v1",
            "Releasing the deploy lock...");
  }

  @Test
  void a_host_that_cannot_be_asked_is_named_as_not_known() {
    failOnTheSecondHost();
    rig.host("j1").add(Fault.failing("\\.ID}} .*\\.Names", "docker is ill"));

    assertThatThrownBy(() -> deploy(OnFailure.LEAVE)).isInstanceOf(KamalException.class);

    assertThat(rig.said())
        .anyMatch(text -> text.contains("w2    web   v1\nj1    jobs  not known"))
        .anyMatch(text -> text.startsWith("Next: see why j1 does not answer"));
  }

  @Test
  void a_proxy_that_does_not_answer_serves_nothing() {
    failOnTheSecondHost();
    rig.host("w1").add(Fault.failing("kamal-proxy list", "no such container"));

    assertThatThrownBy(() -> deploy(OnFailure.LEAVE)).isInstanceOf(KamalException.class);

    assertThat(rig.said())
        .anyMatch(text -> text.contains("w1    web   nothing: kamal-proxy does not answer"));
  }

  @Test
  void with_rollback_the_hosts_that_switched_go_back_under_the_same_lock() {
    failOnTheSecondHost();

    assertThatThrownBy(() -> deploy(OnFailure.ROLLBACK)).hasMessageContaining("target failed");

    assertThat(rig.said())
        .containsSubsequence(
            "Stopped half way: version v2 runs on w1 (web, jobs), and nowhere else",
            "Taking back w1 to version v1...",
            "Took back w1 to version v1",
            """
            HOST  ROLE  NOW SERVING
            w1    web   v1
            w1    jobs  v1
            w2    web   v1
            j1    jobs  v1""",
            "Next: mend what failed, and deploy again",
            "Releasing the deploy lock...");
    assertThat(rig.host("w1").exec("docker ps --filter name=shop --format '{{.Names}}'").out())
        .isEqualTo("shop-jobs-v1\nshop-web-v1\n");
    assertThat(rig.chronicle().on("w1").stream().filter("lock"::equals)).hasSize(2);
  }

  @Test
  void what_cannot_be_taken_back_is_told_and_the_first_failure_counts() {
    failOnTheSecondHost();
    rig.host("w1").add(Fault.failing("docker run .*shop-web-v1 ", "no space left on device"));

    assertThatThrownBy(() -> deploy(OnFailure.ROLLBACK)).hasMessageContaining("target failed");

    assertThat(rig.said())
        .anyMatch(text -> text.startsWith("Could not take back w1 to version v1: "))
        .anyMatch(text -> text.contains("w1    web   v2"));
    assertThat(rig.chronicle().on("w1")).endsWith("unlock");
  }

  @Test
  void each_version_goes_back_though_another_cannot() {
    new Deploy(onlyOn("w1", "v0"), Rig.PUSHED).run();
    rig.host("j1").add(Fault.failing("docker run .*shop-jobs-v2 ", "no space left on device"));
    rig.host("w1")
        .add(Fault.failing("docker run .*shop-(web|jobs)-v0 ", "no space left on device"));

    assertThatThrownBy(() -> deploy(OnFailure.ROLLBACK)).hasMessageContaining("no space left");

    assertThat(rig.said())
        .anyMatch(text -> text.startsWith("Could not take back w1 to version v0: "))
        .contains("Took back w2 to version v1");
  }

  @Test
  void a_host_that_cannot_be_had_any_more_does_not_keep_the_others_from_going_back() {
    rig.host("j1").add(Fault.failing("docker run .*shop-jobs-v2 ", "no space left on device"));
    rig.withHook("post-app-boot");
    rig.chronicle()
        .whenMatching(
            "post-app-boot VERSION=v2 HOSTS=w2.*", () -> rig.cutForGood("w1", 0, Cut.BEFORE));

    assertThatThrownBy(() -> deploy(OnFailure.ROLLBACK)).hasMessageContaining("no space left");

    assertThat(rig.said())
        .anyMatch(text -> text.startsWith("Could not take back w1 to version v1: "))
        .contains("Took back w2 to version v1");
    assertThat(rig.chronicle().on("localhost"))
        .anyMatch(text -> text.startsWith("post-app-boot VERSION=v1 HOSTS=w2"));
  }

  @Test
  void who_interrupts_is_told_what_is_known_and_nothing_comes_before_the_release() {
    rig.withHook("post-app-boot");
    rig.chronicle()
        .whenMatching("post-app-boot VERSION=v2.*", () -> Thread.currentThread().interrupt());

    assertThatThrownBy(() -> deploy(OnFailure.ROLLBACK)).hasMessageContaining("nterrupted");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(rig.said())
        .containsSubsequence(
            "Stopped half way: version v2 runs on w1 (web, jobs), and nowhere else",
            "Next: see what serves where with kamal versions, and deploy again",
            "Releasing the deploy lock...")
        .noneMatch(text -> text.startsWith("Taking back") || text.startsWith("HOST"));
  }

  @Test
  void the_failure_hook_hears_the_whole() {
    rig.withHook("post-deploy-failure");
    failOnTheSecondHost();

    assertThatThrownBy(() -> deploy(OnFailure.ROLLBACK)).isInstanceOf(KamalException.class);

    assertThat(rig.chronicle().on("localhost"))
        .last()
        .asString()
        .containsSubsequence(
            "target failed", "Stopped half way", "Took back w1 to version v1", "HOST", "Next:");
  }

  private DeployContext onlyOn(String host, String version) {
    return rig.context(version, "deploy").onlyHosts(List.of(host));
  }

  private void failOnTheSecondHost() {
    rig.host("w2").add(Fault.failing("kamal-proxy deploy", "target failed"));
  }

  private void deploy(OnFailure choice) {
    ReleaseSettings release = new ReleaseSettings(Optional.empty(), Optional.of(choice));
    Options options = SampleOptions.of("deploy").version("v2").release(release).options();
    new Deploy(rig.context(options), Rig.PUSHED).run();
  }
}
