package io.github.kamalmaven.mojo.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.kamalmaven.host.local.SearchPath;
import io.github.kamalmaven.mojo.rehearsal.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scripts of plans, run where a command fails on a host. */
@Timeout(60)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "bash is there by chance only")
final class ScriptFailuresTest {
  private static final String DEPLOY_YML =
      """
      service: shop
      image: acme/shop
      registry: {server: registry.example.test, username: bot, password: [REGISTRY_PASSWORD]}
      builder: {arch: amd64}
      readiness_delay: 0
      servers: {web: [web-1.example.test]}
      """;

  /** Writes down what it is to run; what contains the first word of a failure fails. */
  private static final String SSH =
      """
      #!/bin/sh
      cat > /dev/null
      for last; do :; done
      echo "$last" >> ssh.log
      case "$last" in
        *"$FAILING"*) echo 'it failed' >&2; exit 1 ;;
        *) echo 0123456789abcdef ;;
      esac
      """;

  @TempDir private Path project;
  private final Stage hosts = new Stage(new PlanTime());
  private PlanningMachine machine;

  @BeforeEach
  void deploy() {
    assumeTrue(new SearchPath(System.getenv()).has("bash"), "scripts are for bash");
    machine =
        new PlanningMachine(project)
            .with("config/deploy.yml", DEPLOY_YML)
            .with(".kamal/secrets", "REGISTRY_PASSWORD=hunter2\n")
            .with("bin/ssh", SSH)
            .with(
                (place, deployment, secrets, report) -> {
                  hosts.prepare(deployment);
                  return new SandboxConnector(hosts, "root");
                });
    assertThat(project.resolve("bin/ssh").toFile().setExecutable(true)).isTrue();
    assertThat(machine.run("setup --skip-push --version v1")).as(machine.err()).isZero();
  }

  @AfterEach
  void close() {
    hosts.close();
  }

  @Test
  void the_version_that_serves_goes_on_when_the_new_one_is_unhealthy() throws Exception {
    List<String> commands = failing("deploy -P", "kamal-proxy deploy");

    assertThat(commands)
        .anyMatch(command -> command.startsWith("docker run ") && command.contains("shop-web-v2"))
        .noneMatch(command -> command.contains("docker stop"))
        .noneMatch(command -> command.contains("docker tag"))
        .noneMatch(command -> command.contains("prune"));
    assertThat(commands.get(commands.size() - 2)).contains("kamal-proxy deploy shop-web");
    assertThat(commands.get(commands.size() - 1)).contains("rm -r .kamal/lock-shop");
  }

  @ParameterizedTest
  @CsvSource({
    "deploy -P,docker login",
    "deploy -P,docker pull",
    "deploy -P,Config.Labels.service",
    "rollout deploy -P --percent 10,kamal-proxy rollout deploy",
    "app exec bin/check,bin/check",
    "app start,kamal-proxy deploy"
  })
  void a_script_ends_at_the_command_that_the_verb_would_fail_by(String verb, String failure)
      throws Exception {
    List<String> commands = failing(verb, failure);

    List<String> before = commands.stream().takeWhile(it -> !it.contains(failure)).toList();
    List<String> after = commands.subList(before.size() + 1, commands.size());
    assertThat(after).allMatch(command -> command.contains("rm -r .kamal/lock-shop"));
  }

  @ParameterizedTest
  @CsvSource({
    "deploy -P,docker stop",
    "deploy -P,docker image rm",
    "proxy stop,docker container stop"
  })
  void a_script_goes_on_after_a_failure_that_the_verb_would_pass_over(String verb, String failure)
      throws Exception {
    String told = run(verb, failure);

    assertThat(told).startsWith("0: ").endsWith("\nFinished\n");
    assertThat(commands()).anyMatch(command -> command.contains(failure));
  }

  /** What its script gives to ssh. */
  private List<String> failing(String verb, String failure) throws Exception {
    assertThat(run(verb, failure)).startsWith("1: ").doesNotContain("\nFinished\n");
    return commands();
  }

  private List<String> commands() throws IOException {
    return Files.readAllLines(project.resolve("ssh.log"));
  }

  /** The exit status of a verb's script, and what is written. */
  private String run(String verb, String failure) throws Exception {
    int exit =
        machine.run("plan --assume hosts --format script --output-file s --version v2 " + verb);
    assertThat(exit).as(machine.err()).isZero();
    Path output = project.resolve("output");
    ProcessBuilder builder = new ProcessBuilder("bash", "s").directory(project.toFile());
    builder.environment().put("PATH", project.resolve("bin") + ":" + System.getenv("PATH"));
    builder.environment().put("FAILING", failure);
    builder.environment().put("REGISTRY_USERNAME", "bot");
    builder.environment().put("REGISTRY_PASSWORD", "hunter2");
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    Process process = builder.start();
    process.getOutputStream().close();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return process.exitValue() + ": " + Files.readString(output, UTF_8);
  }
}
