package io.github.kamalmaven.operation.app.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Filter;
import io.github.kamalmaven.host.CommandFailed;
import io.github.kamalmaven.operation.Difference;
import io.github.kamalmaven.operation.EndedWith;
import io.github.kamalmaven.operation.ExecRequest;
import io.github.kamalmaven.operation.Options;
import io.github.kamalmaven.operation.Rig;
import io.github.kamalmaven.operation.SampleOptions;
import io.github.kamalmaven.operation.app.BootApp;
import io.github.kamalmaven.operation.lock.Lock;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class ExecAppTest {
  private static final String SERVERS =
      """
      servers:
        web: {hosts: [10.0.0.1, 10.0.0.2], proxy: false}
        jobs: {hosts: [10.0.0.3]}
      """;

  @TempDir private Path project;
  private Rig rig;

  @BeforeEach
  void bootedOnce() {
    rig = new Rig(project, SERVERS).prepared();
    new BootApp(rig.context("v1", "app", "boot")).run();
  }

  @Test
  void a_running_container_is_found_by_the_version_that_runs() {
    ask(reusing("echo hi"), Filter.NONE);

    assertThat(rig.said())
        .endsWith(
            "Get current version of running container...",
            "Launching command with version v1 from existing container...");
    assertThat(rig.chronicle().on("10.0.0.3"))
        .endsWith(
            "audit [jobs] Executed cmd 'echo hi' on app version v1",
            "docker exec shop-jobs-v1 echo hi");
    assertThat(rig.answered())
        .containsExactlyInAnyOrder("App 10.0.0.1: hi", "App 10.0.0.2: hi", "App 10.0.0.3: hi");
  }

  @Test
  void a_new_container_has_the_latest_image_and_is_removed_at_its_end() {
    ask(fresh("env", Map.of("LEVEL", "debug")), hosts("10.0.0.2"));

    assertThat(rig.chronicle().on("10.0.0.2").stream().map(ExecAppTest::withoutDigits))
        .endsWith(
            "log in",
            "audit Executed cmd 'env' on app version latest",
            "run shop-web-exec-latest-X");
    assertThat(rig.answered()).singleElement().asString().contains("LEVEL=debug");
    assertThat(
            rig.host("10.0.0.2")
                .exec("docker ps -a --filter name=shop-web --format '{{.Names}}'")
                .out())
        .isEqualTo("shop-web-v1\n");
  }

  @Test
  void on_a_host_that_was_never_booted_it_finds_the_secrets_and_the_network() {
    Rig fresh = newHosts();

    new ExecApp(fresh.context(Options.of("app", "exec")), fresh("env", Map.of())).run();

    assertThat(fresh.chronicle().on("10.0.0.3").stream().map(ExecAppTest::withoutDigits))
        .containsExactly(
            "log in",
            "docker network create kamal",
            "mkdir -p .kamal/apps/shop/env/roles",
            "upload .kamal/apps/shop/env/roles/jobs.env",
            "audit Executed cmd 'env' on app version latest",
            "run shop-jobs-exec-latest-X");
    assertThat(fresh.host("10.0.0.3").exec("cat .kamal/apps/shop/env/roles/jobs.env").out())
        .isEqualTo("PASSWORD=s3cret\n");
  }

  @Test
  void secrets_that_are_on_a_host_are_those_of_its_boot_unless_a_deploy_is_under_way() {
    String file = ".kamal/apps/shop/env/roles/jobs.env";
    Rig booted = newHosts().prepared();
    booted.host("10.0.0.3").exec("mkdir -p .kamal/apps/shop/env/roles && echo OLD=1 > " + file);

    new ExecApp(booted.context(Options.of("app", "exec")), fresh("env", Map.of())).run();
    String before = booted.host("10.0.0.3").exec("cat " + file).out();
    new Lock(booted.context("v1", "deploy"))
        .holding(() -> new ExecApp(booted.context(inherited()), fresh("env", Map.of())).run());

    assertThat(before).isEqualTo("OLD=1\n");
    assertThat(booted.host("10.0.0.3").exec("cat " + file).out()).isEqualTo("PASSWORD=s3cret\n");
  }

  @Test
  void as_kamal_it_brings_no_secrets() {
    Rig fresh = newHosts();
    Options asKamal = options(Filter.NONE, false, Set.of(Difference.ENV_FILE_EARLY));

    assertThatThrownBy(() -> new ExecApp(fresh.context(asKamal), fresh("env", Map.of())).run())
        .hasMessageContaining("jobs.env: no such file or directory");
  }

  @Test
  void a_command_that_fails_is_told_with_its_host() {
    assertThatThrownBy(() -> ask(reusing("cat /nowhere"), hosts("10.0.0.1")))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("10.0.0.1")
        .hasMessageContaining("/nowhere");
  }

  @Test
  void raw_output_is_given_on_as_it_is() {
    ExecRequest raw = new ExecRequest("echo ' x'", false, true, false, true, Map.of());

    ask(raw, hosts("10.0.0.1"));

    assertThat(rig.terminal().written()).isEqualTo(" x\n");
    assertThat(rig.answered()).isEmpty();
  }

  @Test
  void raw_output_of_several_hosts_is_not_mixed() {
    ExecRequest raw = new ExecRequest("echo one two", false, true, false, true, Map.of());

    ask(raw, Filter.NONE);

    assertThat(rig.terminal().written()).isEqualTo("one two\n".repeat(3));
  }

  @Test
  void an_interactive_command_runs_once_on_the_primary_host() {
    rig.terminal().attended(0);

    ask(new ExecRequest("sh", true, true, false, false, Map.of()), hosts("10.0.0.3,10.0.0.2"));

    assertThat(rig.terminal().attached())
        .containsExactly("10.0.0.3 docker exec -it shop-jobs-v1 sh");
  }

  @Test
  void the_exit_status_of_an_interactive_command_is_told() {
    rig.terminal().attended(5);

    assertThatThrownBy(
            () -> ask(new ExecRequest("sh", true, true, false, false, Map.of()), Filter.NONE))
        .isInstanceOfSatisfying(EndedWith.class, end -> assertThat(end.status()).isEqualTo(5));
  }

  @Test
  void without_a_terminal_nothing_interactive_is_begun() {
    int before = rig.chronicle().all().size();

    assertThatThrownBy(
            () -> ask(new ExecRequest("sh", true, false, false, false, Map.of()), Filter.NONE))
        .isInstanceOf(KamalException.class)
        .hasMessage("An interactive command needs a terminal, and there is none here");

    assertThat(rig.chronicle().all()).hasSize(before);
    assertThat(rig.said()).noneMatch(text -> text.startsWith("Launching"));
  }

  @Test
  void options_that_exclude_each_other_are_named() {
    assertThatThrownBy(() -> new ExecRequest("x", true, true, true, false, Map.of()))
        .hasMessage("Detach is not compatible with interactive or reuse");
    assertThatThrownBy(() -> new ExecRequest("x", true, false, false, true, Map.of()))
        .hasMessage("Raw is not compatible with interactive");
    assertThatThrownBy(() -> new ExecRequest(" ", false, false, false, false, Map.of()))
        .hasMessage("No command provided. You must specify a command to execute.");
  }

  private void ask(ExecRequest request, Filter filter) {
    new ExecApp(rig.context(options(filter, false, Set.of())), request).run();
  }

  private static Options inherited() {
    return options(Filter.NONE, true, Set.of());
  }

  private static Options options(Filter filter, boolean lockInherited, Set<Difference> asKamal) {
    return SampleOptions.of("app", "exec")
        .filter(filter)
        .lockInherited(lockInherited)
        .asKamal(asKamal)
        .options();
  }

  /** Hosts with Docker and nothing else. */
  private Rig newHosts() {
    return new Rig(
            project,
            "servers: {jobs: {hosts: [10.0.0.3], proxy: false}}\nenv: {secret: [PASSWORD]}\nprimary_role: jobs\n")
        .write(".kamal/secrets", "REGISTRY_PASSWORD=s3cret\nPASSWORD=s3cret\n");
  }

  private static ExecRequest reusing(String command) {
    return new ExecRequest(command, false, true, false, false, Map.of());
  }

  private static ExecRequest fresh(String command, Map<String, String> env) {
    return new ExecRequest(command, false, false, false, false, env);
  }

  private static Filter hosts(String hosts) {
    return new Filter(Optional.of(hosts), Optional.empty(), false);
  }

  private static String withoutDigits(String text) {
    return text.replaceAll("-[0-9a-f]{6}$", "-X");
  }
}
