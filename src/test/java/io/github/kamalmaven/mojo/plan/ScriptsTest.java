package io.github.kamalmaven.mojo.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.kamalmaven.host.local.SearchPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans as scripts; whether they do what they say is seen on real hosts. */
@Timeout(60)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "bash is there by chance only")
final class ScriptsTest {
  private static final SearchPath PROGRAMS = new SearchPath(System.getenv());
  private static final Map<String, String> SECRETS =
      Map.of("REGISTRY_USERNAME", "bot", "REGISTRY_PASSWORD", "p w", "DB_PASSWORD", "it's $5");

  @TempDir private Path project;
  private PlanningMachine machine;

  @BeforeEach
  void prepare() {
    assumeTrue(PROGRAMS.has("bash"), "scripts are for bash");
    machine = PlanningMachine.withShop(project);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deploy",
        "deploy -P",
        "setup -P",
        "accessory boot db",
        "app exec -i bash",
        "proxy boot",
        "remove -y"
      })
  void bash_and_shellcheck_have_nothing_to_say(String verb) throws Exception {
    Path script = script("--assume docker --version v2 " + verb);

    assertThat(run(Map.of(), "bash", "-n", script.toString())).isEqualTo("0: ");
    assumeTrue(PROGRAMS.has("shellcheck"), "shellcheck is not installed");
    assertThat(run(Map.of(), "shellcheck", script.toString())).isEqualTo("0: ");
  }

  @Test
  void a_secret_that_is_missing_is_named_before_anything_is_done() throws Exception {
    Path script = script("--assume docker --version v2 deploy -P");

    assertThat(run(Map.of("REGISTRY_USERNAME", "bot"), "bash", script.toString()))
        .startsWith("1: ")
        .contains("DB_PASSWORD: is needed: set it in the environment")
        .doesNotContain("Pull app image");
  }

  @Test
  void a_secret_that_an_env_file_cannot_have_is_refused() throws Exception {
    Path script = script("--assume docker --version v2 deploy -P");
    Map<String, String> environment = new HashMap<>(SECRETS);
    environment.put("DB_PASSWORD", "two\nlines");

    assertThat(run(environment, "bash", script.toString()))
        .isEqualTo(
            "1: ERROR: DB_PASSWORD has signs that this script cannot write to an env file: use kamal\n");
  }

  @Test
  void the_lock_is_given_back_when_a_hook_fails() throws Exception {
    Path script = script("--assume docker --version v2 deploy -P");
    Path ssh = project.resolve("bin/ssh");
    machine.with(
        "bin/ssh", "#!/bin/sh\ncat > /dev/null\nfor last; do :; done\necho \"ran $last\"\n");
    assertThat(ssh.toFile().setExecutable(true)).isTrue();
    Map<String, String> environment = new HashMap<>(SECRETS);
    environment.put("PATH", ssh.getParent() + ":" + System.getenv("PATH"));

    String told = run(environment, "bash", script.toString());

    assertThat(told)
        .startsWith("1: ")
        .contains("ran docker pull registry.example.test/acme/shop:v2\n")
        .contains("Hook pre-deploy")
        .doesNotContain("Start container", "p w", "it's $5")
        .endsWith("ran /usr/bin/env rm .kamal/lock-shop/details && rm -r .kamal/lock-shop\n");
  }

  @Test
  void only_the_word_of_ssh_counts_for_the_keys_of_hosts() throws Exception {
    Path script = script("--assume docker --version v2 deploy -P");

    assertThat(Files.readString(script))
        .contains("on_web_1_example_test() { ssh root@web-1.example.test -p 22 \"$1\"; }\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x-maven: {strictHostKeys: true}\n", ""})
  void who_wants_known_hosts_only_gets_no_others(String written) throws Exception {
    machine.with("config/deploy.yml", PlanningMachine.DEPLOY_YML + written);
    String said = written.isEmpty() ? "--strict-host-keys " : "";

    Path script = script(said + "--assume docker --version v2 deploy -P");

    assertThat(Files.readString(script))
        .contains("() { ssh -o StrictHostKeyChecking=yes root@web-1.example.test -p 22 ");
  }

  @Test
  void a_hook_in_java_is_run_by_java() throws Exception {
    machine.with(
        ".kamal/hooks/pre-connect.java",
        """
        class Setup {
          public static void main(String[] words) {
            System.out.println("in Java: " + System.getenv("KAMAL_COMMAND"));
            System.exit(3);
          }
        }
        """);
    Path script = script("--assume docker --version v2 deploy -P");

    String told = run(SECRETS, "bash", script.toString());

    assertThat(told).startsWith("3: ").endsWith("Hook pre-connect\nin Java: deploy\n");
  }

  @Test
  void the_variables_of_a_hook_are_no_arguments_of_a_program() throws Exception {
    Path script = script("--assume docker --version v2 deploy -P");

    assertThat(Files.readString(script))
        .contains("  KAMAL_COMMAND='deploy'\n", "  KAMAL_PERFORMER=\"$performer\"\n")
        .doesNotContain("\nenv KAMAL_");
  }

  @Test
  void each_registry_has_a_user_of_its_own() throws Exception {
    String others =
        """
          cache: {image: acme/cache, host: job.example.test, registry: %s}
          tool: {image: acme/tool, host: job.example.test, registry: %s}
        """
            .formatted(
                "{server: ghcr.io, username: cat, password: plain}",
                "{username: hub, password: [DB_PASSWORD]}");
    machine.with("config/deploy.yml", PlanningMachine.DEPLOY_YML + others);

    Path script = script("--assume docker --version v2 setup -P");

    assertThat(Files.readString(script))
        .contains(
            "'docker login registry.example.test -u '\"$REGISTRY_USERNAME_REGISTRY_EXAMPLE_TEST\"")
        .contains(
            "printf '%s' \"$REGISTRY_PASSWORD_GHCR_IO\" | on_job_example_test"
                + " 'docker login ghcr.io -u '\"$REGISTRY_USERNAME_GHCR_IO\"' ")
        .contains(
            "printf '%s' \"$DB_PASSWORD\" | on_job_example_test"
                + " 'docker login -u '\"$REGISTRY_USERNAME_DOCKER_IO\"' ")
        .contains(": \"${REGISTRY_PASSWORD_GHCR_IO:?", ": \"${REGISTRY_USERNAME_DOCKER_IO:?");
  }

  @Test
  void accounts_that_nothing_tells_apart_are_no_script() throws Exception {
    String other =
        """
          cache:
            image: acme/cache
            host: job.example.test
            registry: {server: registry.example.test, username: cat, password: [DB_PASSWORD]}
        """;
    machine.with("config/deploy.yml", PlanningMachine.DEPLOY_YML + other);
    Path script = script("--assume docker --version v2 setup -P");

    assertThat(run(SECRETS, "bash", script.toString()))
        .isEqualTo(
            "1: ERROR: A script cannot tell the accounts of registry.example.test apart: use kamal\n");
  }

  @Test
  void a_plan_for_hosts_that_were_made_up_is_no_script() {
    machine.run("plan --format script --version v2 deploy -P");

    assertThat(machine.err())
        .startsWith("ERROR: A script is for hosts as they are")
        .contains("to do: let the hosts be looked at with -Dkamal.planAssume=hosts");
  }

  private Path script(String words) {
    int exit = machine.run("plan --format script --output-file target/plan.sh " + words);
    assertThat(exit).as(machine.err()).isZero();
    return project.resolve("target/plan.sh");
  }

  /** The exit status, and what is written. */
  private String run(Map<String, String> environment, String... words) throws Exception {
    Path output = project.resolve("output");
    ProcessBuilder builder = new ProcessBuilder(words).directory(project.toFile());
    builder.environment().keySet().removeAll(SECRETS.keySet());
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    Process process = builder.start();
    process.getOutputStream().close();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return process.exitValue() + ": " + Files.readString(output, UTF_8);
  }
}
