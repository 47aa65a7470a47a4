package io.github.kamalmaven.mojo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "There a process cannot be asked to end")
final class EndedProcessTest {
  private static final String DEPLOY_YML =
      """
      service: shop
      image: acme/shop
      registry: {server: registry.example.test, username: bot, password: [REGISTRY_PASSWORD]}
      builder: {arch: amd64}
      servers: {web: [one]}
      """;

  @TempDir private Path project;
  @TempDir private Path hosts;

  @Test
  void a_process_that_is_told_to_end_ends_its_hook_and_releases_the_lock() throws Exception {
    write("config/deploy.yml", DEPLOY_YML);
    write(".kamal/hooks/pre-app-boot", "#!/bin/sh\necho holding: $$\nsleep 100\n");
    Files.createDirectories(hosts.resolve("one"));
    Process process = start("app", "boot", "--version", "v1");

    try (BufferedReader output = process.inputReader()) {
      ProcessHandle hook = hookIn(output);
      assertThat(hosts.resolve("one/.kamal/lock-shop")).isDirectory();
      // Process.destroy would close the output, too.
      process.toHandle().destroy();

      String rest = output.lines().collect(Collectors.joining("\n"));
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(hook.onExit().get(60, TimeUnit.SECONDS).isAlive()).isFalse();
      assertThat(rest).contains("Releasing the deploy lock...");
      assertThat(hosts.resolve("one/.kamal/lock-shop")).doesNotExist();
      assertThat(rest).contains("Report: target/kamal/deploy.html");
      assertThat(Files.readString(project.resolve("target/kamal/deploy.json")))
          .contains("\"outcome\":\"interrupted\"");
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void a_process_that_is_killed_leaves_a_lock_that_says_so_and_can_be_released() throws Exception {
    write(
        "config/deploy.yml", DEPLOY_YML.replace("web: [one]", "web: {hosts: [one], proxy: false}"));
    write(".kamal/hooks/pre-app-boot", "#!/bin/sh\necho holding: $$\nsleep 100\n");
    Files.createDirectories(hosts.resolve("one"));
    Process killed = start("app", "boot", "--version", "v1");
    try (BufferedReader output = killed.inputReader()) {
      ProcessHandle hook = hookIn(output);
      killed.toHandle().destroyForcibly();
      killed.waitFor();
      hook.destroyForcibly();
    }
    Files.delete(project.resolve(".kamal/hooks/pre-app-boot"));

    assertThat(outputOf(start("prune", "containers", "--version", "v2")))
        .contains("Deploy lock found")
        .contains("process " + killed.pid() + ", which no longer runs")
        .contains("kamal lock release");
    assertThat(outputOf(start("lock", "release"))).contains("Released the deploy lock");
    assertThat(outputOf(start("prune", "containers", "--version", "v2")))
        .contains("Releasing the deploy lock...");
    assertThat(hosts.resolve("one/.kamal/lock-shop")).doesNotExist();
  }

  private static String outputOf(Process process) throws Exception {
    try (BufferedReader output = process.inputReader()) {
      return output.lines().collect(Collectors.joining("\n"));
    } finally {
      process.waitFor(60, TimeUnit.SECONDS);
    }
  }

  private static ProcessHandle hookIn(BufferedReader output) throws IOException {
    String mark = "holding: ";
    List<String> told = new ArrayList<>();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      told.add(line);
      if (line.contains(mark)) {
        String pid = line.substring(line.indexOf(mark) + mark.length()).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
      }
    }
    throw new AssertionError("The hook did not run:\n" + String.join("\n", told));
  }

  private Process start(String... words) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                DirectoriesAsHosts.class.getName(),
                project.toString(),
                hosts.toString()));
    command.addAll(List.of(words));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private void write(String file, String text) throws IOException {
    Path path = project.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
