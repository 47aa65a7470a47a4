package io.github.kamalmaven.mojo.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.host.local.LocalProcesses;
import io.github.kamalmaven.host.local.PosixShell;
import io.github.kamalmaven.mojo.Wiring;
import io.github.kamalmaven.mojo.cli.KamalCli;
import io.github.kamalmaven.mojo.cli.Terminal;
import io.github.kamalmaven.mojo.rehearsal.RehearsalLocal;
import io.github.kamalmaven.mojo.rehearsal.Stage;
import io.github.kamalmaven.mojo.terminal.Terminals;
import io.github.kamalmaven.report.console.Ansi;
import io.github.kamalmaven.sandbox.Fault;
import io.github.kamalmaven.sandbox.clock.VirtualClock;
import io.github.kamalmaven.sandbox.shell.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole logs, as CI servers read them. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "hooks are shell scripts")
final class JobLogTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @TempDir private Path project;
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final VirtualClock clock = new VirtualClock(NOW);
  private final Stage stage = new Stage(clock);
  private JobLog.Caller caller = JobLog.Caller.SHELL;

  @BeforeEach
  void prepare() throws IOException {
    write(
        "config/deploy.yml",
        """
        service: shop
        image: acme/shop
        registry: {server: registry.example.test, username: bot, password: [REGISTRY_PASSWORD]}
        builder: {arch: amd64}
        servers: {web: [web-1]}
        """);
    write(".kamal/secrets", "REGISTRY_PASSWORD=hunter2\n");
    write(".kamal/hooks/pre-deploy", "#!/bin/sh\nprintf 'checked\\r::error::by a hook\\n'\n");
  }

  @Test
  void github_folds_each_phase_and_executes_nothing_that_a_hook_wrote() {
    assertThat(deploy(Map.of("GITHUB_ACTIONS", "true")))
        .isEqualTo(
            """
            ::group::Pull app image
            Pull app image...
            ::endgroup::
            ::group::Acquiring the deploy lock
            Acquiring the deploy lock...
            [hook:pre-deploy] checked<CR>: :error::by a hook
            ::endgroup::
            ::group::Ensure kamal-proxy is running
            Ensure kamal-proxy is running...
            ::endgroup::
            ::group::Detect stale containers
            Detect stale containers...
            ::endgroup::
            ::group::Start container with version v1 (or reboot if already running)
            Start container with version v1 (or reboot if already running)...
              INFO First web container is healthy on web-1, booting any other roles
            ::endgroup::
            ::group::Prune old containers and images
            Prune old containers and images...
            ::endgroup::
            ::group::Releasing the deploy lock
            Releasing the deploy lock...
            ::endgroup::
              Finished all in 0.0 seconds
            Report: target/kamal/deploy.html
            """);
  }

  @Test
  void gitlab_folds_each_phase_in_a_section_of_its_own_name() {
    assertThat(deploy(Map.of("GITLAB_CI", "true")).lines().limit(7))
        .containsExactly(
            "section_start:1795341600:kamal_1795341600_0[collapsed=true]<CR><ESC>[0KPull app image",
            "Pull app image...",
            "section_end:1795341600:kamal_1795341600_0<CR><ESC>[0K",
            "section_start:1795341600:kamal_1795341600_1[collapsed=true]"
                + "<CR><ESC>[0KAcquiring the deploy lock",
            "Acquiring the deploy lock...",
            "[hook:pre-deploy] checked<CR>: :error::by a hook",
            "section_end:1795341600:kamal_1795341600_1<CR><ESC>[0K");
  }

  @Test
  void teamcity_folds_each_phase_in_a_block() {
    assertThat(deploy(Map.of("TEAMCITY_VERSION", "2026.1")).lines().limit(3))
        .containsExactly(
            "##teamcity[blockOpened name='Pull app image']",
            "Pull app image...",
            "##teamcity[blockClosed name='Pull app image']");
  }

  @Test
  void a_failure_is_told_outside_of_its_phase_and_is_an_error_of_github() {
    assertThat(failing(Map.of("GITHUB_ACTIONS", "true")))
        .isEqualTo(
            """
            ::group::Pull app image
            Pull app image...
            ::endgroup::
              Finished all in 0.0 seconds
            Report: target/kamal/deploy.html
            ::error title=kamal%3Adeploy failed::\
            docker exited with status 1 on web-1: ## teamcity[buildProblem 100%25]%0A\
              where: web-1: docker pull registry.example.test/acme/shop:v1%0A\
              to do: repeat with -Dkamal.verbose (--verbose) to see every command and what it writes
            ERROR: docker exited with status 1 on web-1: ## teamcity[buildProblem 100%]
              where: web-1: docker pull registry.example.test/acme/shop:v1
              to do: repeat with -Dkamal.verbose (--verbose) to see every command and what it writes
            """);
  }

  @Test
  void a_failure_of_a_build_is_a_problem_of_teamcity() {
    caller = JobLog.Caller.MAVEN;

    assertThat(failing(Map.of("TEAMCITY_VERSION", "2026.1")).lines().skip(5).findFirst())
        .hasValue(
            "##teamcity[buildProblem description='kamal:deploy failed: docker exited with status 1"
                + " on web-1: ## teamcity|[buildProblem 100%|]"
                + "|n  where: web-1: docker pull registry.example.test/acme/shop:v1"
                + "|n  to do: repeat with -Dkamal.verbose (--verbose) to see every command and what"
                + " it writes']");
  }

  @Test
  void a_failure_that_a_script_may_pass_over_fails_no_build_of_teamcity() {
    assertThat(failing(Map.of("TEAMCITY_VERSION", "2026.1")))
        .contains(
            "##teamcity[message text='kamal:deploy failed: docker exited with status 1 on web-1: ")
        .contains(" what it writes' status='WARNING']\n")
        .doesNotContain("##teamcity[buildProblem");
  }

  @Test
  void gitlab_knows_no_annotations() {
    assertThat(failing(Map.of("GITLAB_CI", "true")).lines().skip(5).findFirst())
        .hasValue("ERROR: docker exited with status 1 on web-1: ## teamcity[buildProblem 100%]");
  }

  @Test
  void a_configuration_that_cannot_be_read_is_an_error_of_github() throws IOException {
    write("config/deploy.yml", "service: shop\nimagine: acme/shop\n");

    assertThat(deploy(Map.of("GITHUB_ACTIONS", "true")).lines().limit(2))
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .startsWith(
                        "::error title=kamal%3Adeploy failed::The configuration has 6 problems%0A"
                            + "config/deploy.yml:2:1: unknown key: imagine, did you mean image?"),
            second -> assertThat(second).isEqualTo("ERROR: The configuration has 6 problems"));
  }

  @ParameterizedTest
  @CsvSource({"--progress lines", "--quiet"})
  void who_wants_lines_only_gets_no_more(String words) {
    assertThat(deploy(Map.of("GITHUB_ACTIONS", "true"), words.split(" ")))
        .contains("Finished all in 0.0 seconds")
        .doesNotContain("::group::", "::endgroup::");
    assertThat(failing(Map.of("GITHUB_ACTIONS", "true"), words.split(" ")))
        .doesNotContain("::error title");
  }

  @Test
  void a_verb_that_a_hook_calls_adds_nothing_to_the_output_of_the_hook() {
    Map<String, String> inHook =
        Map.of("GITHUB_ACTIONS", "true", "KAMAL_RECORDED_AT", "2026-11-22T10:00:00Z");

    assertThat(deploy(inHook)).startsWith("Pull app image...\n").doesNotContain("::group::");
  }

  private String failing(Map<String, String> ci, String... words) {
    Answer full = new Answer("", "##teamcity[buildProblem 100%]\n", 1);
    stage.host("web-1").add(Fault.always("docker pull", full));
    return deploy(ci, words);
  }

  private String deploy(Map<String, String> ci, String... words) {
    Map<String, String> environment = new HashMap<>(ci);
    environment.put("PATH", System.getenv("PATH"));
    PrintStream out = new PrintStream(log, true, UTF_8);
    JobLog job = new JobLog(environment, caller, log);
    Terminal terminal = new Terminal(project, out, out, Ansi.OFF, PanelPlace.NOWHERE, job);
    Stream<String> all =
        Stream.concat(Stream.of("deploy", "--skip-push", "--version", "v1"), Stream.of(words));
    new KamalCli(terminal, wiring(environment)).run(all.toList());
    return log.toString(UTF_8).replace("\r", "<CR>").replace("\u001b", "<ESC>");
  }

  private Wiring wiring(Map<String, String> environment) {
    return new Wiring(
        environment,
        (directory, variables) ->
            new RehearsalLocal(
                new LocalProcesses(new PosixShell("sh"), directory, variables),
                directory,
                stage.controlMachine()),
        new SlowHosts(stage, 0),
        Terminals.NONE,
        time(),
        new Random(1));
  }

  private TimeSource time() {
    return new TimeSource() {
      @Override
      public Instant now() {
        return clock.instant();
      }

      @Override
      public void sleep(Duration time) {
        clock.sleep(time);
      }
    };
  }

  private void write(String file, String text) throws IOException {
    Path path = project.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
