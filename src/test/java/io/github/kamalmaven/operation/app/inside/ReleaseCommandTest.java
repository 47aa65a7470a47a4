package io.github.kamalmaven.operation.app.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.config.plugin.ReleaseSettings;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.Rig;
import io.github.kamalmaven.operation.SampleOptions;
import io.github.kamalmaven.operation.main.Deploy;
import io.github.kamalmaven.operation.main.Redeploy;
import io.github.kamalmaven.operation.main.Rollback;
import io.github.kamalmaven.operation.main.Setup;
import io.github.kamalmaven.sandbox.Fault;
import io.github.kamalmaven.sandbox.Transcript;
import io.github.kamalmaven.sandbox.shell.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class ReleaseCommandTest {
  @TempDir private Path project;
  private Rig rig;

  @BeforeEach
  void new_hosts() {
    rig =
        new Rig(
                project,
                """
                readiness_delay: 0
                servers:
                  web: {hosts: [w1, w2], options: {memory: 1g}}
                  jobs: {hosts: [j1]}
                env: {clear: {DATABASE: shop}, secret: [DB_PASSWORD]}
                volumes: [/srv/shop:/data]
                """)
            .write(".kamal/secrets", "REGISTRY_PASSWORD=s3cret\nDB_PASSWORD=hidden\n")
            .prepared();
  }

  @ParameterizedTest
  @ValueSource(strings = {"setup", "deploy", "redeploy"})
  void it_runs_once_on_the_primary_host_before_anything_boots(String verb) {
    release(verb, releasing("migrate now", "v1", verb));

    List<String> all = withoutDigits(rig.chronicle().all());
    assertThat(all.stream().filter(text -> text.contains("-exec-")))
        .containsExactly("w1 run shop-web-exec-v1-X");
    assertThat(all)
        .containsSubsequence(
            "w1 lock",
            "w1 audit [web] Executed release command 'migrate now' on app version v1",
            "w1 upload .kamal/apps/shop/env/roles/web.env",
            "w1 run shop-web-exec-v1-X",
            "w1 run shop-web-v1",
            "w1 unlock");
    assertThat(all.indexOf("w1 run shop-web-exec-v1-X"))
        .isLessThan(all.indexOf("w2 run shop-web-v1"))
        .isLessThan(all.indexOf("j1 run shop-jobs-v1"));
  }

  @Test
  void its_container_is_like_those_of_the_primary_role_and_removes_itself() {
    new Deploy(releasing("migrate now", "v1", "deploy"), Rig.PUSHED).run();

    assertThat(rig.host("w1").transcript().commands().stream().map(Transcript.Entry::text))
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("docker run --rm --name shop-web-exec-v1-")
                    .contains("--network kamal", "--env DATABASE=\"shop\"", "--memory \"1g\"")
                    .contains("--env-file .kamal/apps/shop/env/roles/web.env")
                    .contains("--volume /srv/shop:/data")
                    .endsWith("registry.example.test/acme/shop:v1 migrate now"));
    assertThat(rig.host("w1").exec("docker ps -a --filter name=shop --format '{{.Names}}'").out())
        .isEqualTo("shop-web-v1\n");
  }

  @Test
  void it_comes_after_the_hook_before_the_deploy_and_before_that_of_the_boot() {
    rig.withHook("pre-deploy").withHook("pre-app-boot");

    new Deploy(releasing("migrate", "v1", "deploy"), Rig.PUSHED).run();

    assertThat(withoutDigits(rig.chronicle().all()).stream().map(text -> text.split(" VERSION")[0]))
        .containsSubsequence(
            "localhost pre-deploy", "w1 run shop-web-exec-v1-X", "localhost pre-app-boot");
  }

  @ParameterizedTest
  @ValueSource(strings = {"setup", "deploy", "redeploy"})
  void its_failure_aborts_with_nothing_switched_and_says_so(String verb) {
    new Deploy(rig.context("v1", "deploy"), Rig.PUSHED).run();
    rig.host("w1")
        .add(Fault.always("-exec-v2", new Answer("Migrating V7\n", "V7: no such table\n", 3)));

    ReleaseFailed failure =
        catchThrowableOfType(
            ReleaseFailed.class, () -> release(verb, releasing("migrate", "v2", verb)));

    assertThat(failure)
        .hasMessage(
            "The release command ended with exit status 3 on w1; nothing was switched:\n"
                + "Migrating V7\nV7: no such table");
    assertThat(failure.where()).contains("releaseCommand: migrate");
    assertThat(rig.chronicle().all())
        .noneMatch(text -> text.contains("run shop-web-v2") || text.contains("run shop-jobs-v2"))
        .noneMatch(text -> text.contains("stop shop-web-v1"));
    assertThat(rig.chronicle().on("w1")).endsWith("unlock");
  }

  @ParameterizedTest
  @CsvSource({"126,the image has no such program", "127,the image has no such program", "1,mend"})
  void what_to_do_about_a_failure_depends_on_the_exit_status(int exit, String remedy) {
    rig.host("w1").add(Fault.always("-exec-v1", new Answer("", "", exit)));

    ReleaseFailed failure =
        catchThrowableOfType(
            ReleaseFailed.class,
            () -> new Deploy(releasing("migrate", "v1", "deploy"), Rig.PUSHED).run());

    assertThat(failure.remedy()).hasValueSatisfying(text -> assertThat(text).contains(remedy));
  }

  @Test
  void it_is_stopped_when_the_deploy_is_interrupted() {
    DeployContext context = releasing("migrate", "v1", "deploy");
    rig.chronicle().whenMatching("run shop-web-exec-.*", () -> Thread.currentThread().interrupt());

    assertThatThrownBy(() -> new Deploy(context, Rig.PUSHED).run())
        .hasMessageContaining("Interrupted");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(withoutDigits(rig.chronicle().on("w1")))
        .containsSubsequence("run shop-web-exec-v1-X", "docker stop shop-web-exec-v1-X", "unlock");
  }

  @Test
  void a_rollback_runs_none() {
    new Deploy(rig.context("v1", "deploy"), Rig.PUSHED).run();
    new Deploy(rig.context("v2", "deploy"), Rig.PUSHED).run();

    new Rollback(releasing("migrate", "v2", "rollback"), new Version("v1")).run();

    assertThat(rig.chronicle().all()).noneMatch(text -> text.contains("-exec-"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void a_blank_one_is_none(String blank) {
    new Deploy(releasing(blank, "v1", "deploy"), Rig.PUSHED).run();

    assertThat(rig.chronicle().all()).noneMatch(text -> text.contains("-exec-"));
  }

  private void release(String verb, DeployContext context) {
    switch (verb) {
      case "setup" -> new Setup(context, Rig.PUSHED).run();
      case "redeploy" -> new Redeploy(context, Rig.PUSHED).run();
      default -> new Deploy(context, Rig.PUSHED).run();
    }
  }

  private DeployContext releasing(String command, String version, String verb) {
    ReleaseSettings release = new ReleaseSettings(Optional.of(command), Optional.empty());
    return rig.context(SampleOptions.of(verb).version(version).release(release).options());
  }

  private static List<String> withoutDigits(List<String> texts) {
    return texts.stream().map(text -> text.replaceAll("-[0-9a-f]{6}$", "-X")).toList();
  }
}
