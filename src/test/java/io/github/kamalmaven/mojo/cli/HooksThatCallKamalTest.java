package io.github.kamalmaven.mojo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.host.Connector;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.host.local.LocalProcesses;
import io.github.kamalmaven.host.local.PosixShell;
import io.github.kamalmaven.mojo.Wiring;
import io.github.kamalmaven.mojo.terminal.Terminals;
import io.github.kamalmaven.nested.Sharing;
import io.github.kamalmaven.registry.account.Registries;
import io.github.kamalmaven.report.console.Ansi;
import io.github.kamalmaven.secret.SettingsServers;
import io.github.kamalmaven.shell.CommandLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The hooks are shell scripts")
final class HooksThatCallKamalTest {
  private static final PosixShell SHELL = new PosixShell("sh");
  private static final Map<String, String> ENVIRONMENT =
      Map.of("PATH", System.getenv("PATH"), "VERSION", "v1");
  private static final String DEPLOY_YML =
      """
      service: shop
      image: acme/shop
      registry: {server: registry.example.test, username: bot, password: [REGISTRY_PASSWORD]}
      builder: {arch: amd64}
      servers: {web: [one]}
      """;

  @TempDir private Path project;
  @TempDir private Path host;
  private final AtomicInteger connectors = new AtomicInteger();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @BeforeEach
  void write_the_configuration() throws IOException {
    write("config/deploy.yml", DEPLOY_YML);
    write(".kamal/secrets", "REGISTRY_PASSWORD=$(echo asked >> asked; echo s3cr3t)\n");
  }

  @Test
  void what_a_hook_calls_is_told_among_what_the_hook_prints() throws IOException {
    hook("pre-deploy", "echo before; kamal version; kamal nonsense; echo \"exit $?\"");

    int exit = run("hook", "pre-deploy");

    assertThat(exit).isZero();
    assertThat(told())
        .containsSubsequence(
            "[hook:pre-deploy] before\n",
            "[hook:pre-deploy] 2.12.0\n",
            "[hook:pre-deploy] exit 1\n")
        .contains("Could not find command \"nonsense\".");
  }

  @Test
  void a_command_that_fails_fails_the_hook_that_ends_with_it() throws IOException {
    hook("pre-deploy", "kamal lock release");

    assertThat(run("hook", "pre-deploy")).isZero();

    hook("pre-deploy", "kamal app boot -r nobody");

    assertThat(run("hook", "pre-deploy")).isEqualTo(1);
    assertThat(told())
        .contains("No --roles match for nobody")
        .contains("Hook `pre-deploy` failed: exit status 1");
  }

  @Test
  void connections_and_secrets_are_those_of_the_run() throws IOException {
    hook("pre-connect", "echo connecting");
    hook("pre-deploy", "kamal lock acquire -m migrating; kamal lock status; kamal registry login");

    run("hook", "pre-deploy");

    assertThat(told()).contains("Message: migrating");
    assertThat(host.resolve(".kamal/lock-shop")).isDirectory();
    assertThat(connectors).hasValue(1);
    assertThat(Files.readString(project.resolve("asked"))).isEqualTo("asked\n");
    assertThat(told()).doesNotContain("s3cr3t");
  }

  @Test
  void a_secret_that_the_hook_sets_itself_counts() throws IOException {
    write(".kamal/secrets", "REGISTRY_PASSWORD=$FROM_VAULT\n");
    write(
        "ops/deploy.yml",
        DEPLOY_YML.replace("[REGISTRY_PASSWORD]", "[\"<%= ENV['FROM_VAULT'] %>_NAME\"]"));
    hook("pre-deploy", "export FROM_VAULT=fresh; kamal registry login -c ops/deploy.yml");

    run("hook", "pre-deploy");

    assertThat(told()).contains("Secret '[REDACTED]_NAME' not found");
  }

  @Test
  void the_destination_of_the_run_is_meant_unless_another_is_named() throws IOException {
    write("config/deploy.staging.yml", "servers: {web: [staging-1]}\n");
    write("config/deploy.live.yml", "servers: {web: [live-1]}\n");
    hook("pre-deploy", "kamal lock acquire -m mine; kamal lock acquire -d live -m theirs");

    run("hook", "pre-deploy", "-d", "staging");

    assertThat(host.resolve(".kamal/lock-shop-staging")).isDirectory();
    assertThat(host.resolve(".kamal/lock-shop-live")).isDirectory();
    assertThat(host.resolve(".kamal/lock-shop")).doesNotExist();
  }

  @Test
  void the_lock_is_inherited() throws IOException {
    hook("pre-app-boot", "echo \"lock: $KAMAL_LOCK\"; kamal prune all || true");

    run("app", "boot", "--version", "v1");

    assertThat(told()).contains("[hook:pre-app-boot] lock: true");
    assertThat(told().split("Acquiring the deploy lock", -1)).hasSize(2);
    assertThat(host.resolve(".kamal/lock-shop")).doesNotExist();
  }

  @Test
  void pre_connect_may_call_kamal_and_fires_once() throws IOException {
    hook("pre-connect", "echo knocking; kamal lock status");

    int exit = run("lock", "status");

    assertThat(exit).isZero();
    assertThat(told().split("knocking", -1)).hasSize(2);
    assertThat(told().split("There is no deploy lock", -1)).hasSize(3);
  }

  @Test
  void hooks_that_would_call_themselves_for_ever_come_to_an_end() throws IOException {
    hook("pre-deploy", "kamal hook pre-deploy");

    int exit = run("hook", "pre-deploy");

    assertThat(exit).isEqualTo(1);
    assertThat(told())
        .contains("Hooks call kamal, whose hooks call kamal, and so on")
        .contains("to do: call it with --skip-hooks");
  }

  @Test
  void commands_side_by_side_do_not_wait_for_each_other() throws IOException {
    hook(
        "pre-connect",
        """
        mkfifo fifo
        kamal hook pre-deploy & kamal hook post-deploy &
        wait
        """);
    hook("pre-deploy", "echo met > fifo");
    hook("post-deploy", "cat fifo");

    run("lock", "status");

    assertThat(told()).contains("met");
  }

  @Test
  void another_directory_is_another_project() throws IOException {
    write("other/config/deploy.yml", DEPLOY_YML.replace("shop", "blog"));
    hook("pre-deploy", "cd other && kamal lock acquire -m blogging");

    run("hook", "pre-deploy");

    assertThat(host.resolve(".kamal/lock-blog")).isDirectory();
  }

  private int run(String... words) {
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Wiring wiring =
        new Wiring(
            ENVIRONMENT,
            (directory, variables) -> new LocalProcesses(SHELL, directory, variables),
            (place, deployment, secrets, report) -> newConnector(),
            Terminals.NONE,
            TimeSource.SYSTEM,
            new Random(1),
            Optional.of(new NestedCommandLines()),
            Sharing.NONE,
            Optional.empty(),
            SettingsServers.NONE,
            Registries.NONE);
    return new KamalCli(new Terminal(project, stream, stream, Ansi.OFF), wiring)
        .run(List.of(words));
  }

  private Connector newConnector() {
    connectors.incrementAndGet();
    return new OneHost(new LocalProcesses(SHELL, host, StandInDocker.environment(host)));
  }

  private void hook(String name, String script) throws IOException {
    write(".kamal/hooks/" + name, "#!/bin/sh\n" + script + "\n");
  }

  private void write(String file, String text) throws IOException {
    Path path = project.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private String told() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private record OneHost(LocalProcesses shell) implements Connector {
    @Override
    public Session session(String name) {
      return new Session() {
        @Override
        public String host() {
          return name;
        }

        @Override
        public Outcome run(CommandLine command) {
          return shell.run(command);
        }

        @Override
        public void upload(Upload file) {
          shell.upload(file);
        }
      };
    }

    @Override
    public void close() {}
  }
}
