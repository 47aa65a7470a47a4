package io.github.kamalmaven.operation.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.operation.Difference;
import io.github.kamalmaven.operation.Options;
import io.github.kamalmaven.operation.Rig;
import io.github.kamalmaven.operation.SampleOptions;
import io.github.kamalmaven.operation.app.BootApp;
import io.github.kamalmaven.sandbox.Fault;
import io.github.kamalmaven.sandbox.docker.Behaviour;
import io.github.kamalmaven.sandbox.shell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
final class InquestTest {
  @TempDir private Path project;
  private Rig rig;

  @BeforeEach
  void version_1_serves() {
    rig =
        new Rig(
                project,
                """
                readiness_delay: 0
                deploy_timeout: 6
                servers:
                  web: [w1, w2]
                  jobs: {hosts: [j1]}
                env: {secret: [REGISTRY_PASSWORD]}
                """)
            .prepared();
    new BootApp(rig.context("v1", "app", "boot")).run();
  }

  @ParameterizedTest
  @CsvSource({
    "137,Starting,it was killed for lack of memory",
    "127,not found,its command is not in the image",
    "126,denied,its command may not be executed",
    "0,bye,it ended by itself at once",
    "255,exec /app: exec format error,the image is for another architecture",
    "3,no database,it crashed with exit status 3: no database"
  })
  void a_container_that_ends_is_told_on_with_its_reason(int exit, String log, String why) {
    misbehave(Behaviour.exits(exit, log));

    assertThatThrownBy(() -> boot("v2")).isInstanceOf(KamalException.class);

    assertThat(rig.said())
        .anyMatch(text -> text.startsWith("Why web on w1 failed: " + why))
        .anyMatch(text -> text.startsWith("Why web on w2 failed: " + why));
  }

  @ParameterizedTest
  @CsvSource({
    "Unexpected status (404),the app has no /up (404)",
    "Unexpected status (401),the health check GET /up is answered with 401",
    "Unexpected status (302),the health check GET /up is redirected",
    "Request timed out,the app takes longer than 5 s"
  })
  void what_the_proxy_met_is_told(String error, String why) {
    misbehave(Behaviour.unhealthy("Started"));
    proxySays(error);

    assertThatThrownBy(() -> boot("v2")).isInstanceOf(KamalException.class);

    assertThat(rig.said()).anyMatch(text -> text.startsWith("Why web on w1 failed: " + why));
  }

  @Test
  void what_was_found_out_is_forgotten_when_the_next_boot_begins() {
    misbehave(Behaviour.exits(1, "no"));
    assertThatThrownBy(() -> boot("v2")).isInstanceOf(KamalException.class);
    Path dossier = project.resolve("target/kamal/failures/w1/web.md");
    assertThat(dossier).exists();

    boot("v3");

    assertThat(dossier).doesNotExist();
  }

  @Test
  void a_wrong_port_is_found_in_the_log() {
    misbehave(Behaviour.unhealthy("Tomcat started on port 8081 (http)"));
    proxySays("connection refused");

    assertThatThrownBy(() -> boot("v2")).isInstanceOf(KamalException.class);

    assertThat(rig.said())
        .anyMatch(text -> text.contains("the app listens on port 8081, not on the app_port 80"));
  }

  @Test
  void all_that_is_known_is_kept_without_secrets() throws IOException {
    misbehave(Behaviour.exits(1, "cannot log in with s3cret"));

    assertThatThrownBy(() -> boot("v2")).isInstanceOf(KamalException.class);

    Path file = project.resolve("target/kamal/failures/w2/web.md");
    assertThat(rig.said())
        .contains("All about web on w2: " + Path.of("target/kamal/failures/w2/web.md"));
    assertThat(Files.readString(file))
        .startsWith("# v2 of web on w2, 2026-")
        .contains("Verdict: it crashed with exit status 1: cannot log in with [")
        .contains("Container: restarting, exit status 1")
        .contains("## kamal-proxy", "## Log")
        .doesNotContain("s3cret");
  }

  @Test
  void it_is_held_before_the_container_is_stopped_in_one_round_trip() {
    misbehave(Behaviour.unhealthy("Started"));
    int before = rig.batches("w1");

    assertThatThrownBy(() -> boot("v2")).isInstanceOf(KamalException.class);

    assertThat(rig.chronicle().on("w1"))
        .containsSubsequence("serve shop-web", "log of shop-web-v2", "stop shop-web-v2");
    assertThat(rig.batches("w1") - before)
        .as("prepare, lock, boot, serve, inquest, stop, table, unlock")
        .isLessThanOrEqualTo(8);
  }

  @Test
  void as_kamal_only_the_log_of_the_first_container_is_shown() {
    misbehave(Behaviour.exits(3, "no database"));
    Options asKamal =
        SampleOptions.of("app", "boot")
            .version("v2")
            .asKamal(Set.of(Difference.FAILURE_DOSSIER))
            .options();

    assertThatThrownBy(() -> new BootApp(rig.context(asKamal)).run())
        .isInstanceOf(KamalException.class);

    assertThat(rig.said())
        .filteredOn(text -> text.contains("no database"))
        .singleElement()
        .asString()
        .doesNotContain("Why ");
    assertThat(project.resolve("target")).doesNotExist();
  }

  private void misbehave(Behaviour behaviour) {
    for (String host : Set.of("w1", "w2")) {
      rig.host(host).docker().lifecycle().misbehave(Pattern.compile("shop-web-v2"), behaviour);
    }
  }

  private void proxySays(String error) {
    String line = "{\"msg\":\"Healthcheck failed\",\"error\":\"" + error + "\"}\n";
    rig.host("w1").add(Fault.always("docker logs kamal-proxy", new Answer(line, "", 0)));
  }

  private void boot(String version) {
    new BootApp(rig.context(version, "app", "boot")).run();
  }
}
