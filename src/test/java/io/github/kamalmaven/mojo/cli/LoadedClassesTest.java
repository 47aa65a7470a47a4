package io.github.kamalmaven.mojo.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a command line makes the JVM load is what its start costs. */
final class LoadedClassesTest {
  @TempDir private Path project;

  @Test
  void a_command_line_looks_at_its_own_goal_only() throws Exception {
    List<String> loaded = loadedBy("version");

    assertThat(loaded)
        .filteredOn(name -> name.matches("io\\.github\\.kamalmaven\\.mojo\\.\\w+\\.\\w+Mojo"))
        .containsExactly("io.github.kamalmaven.mojo.main.VersionMojo");
    assertThat(loaded)
        .noneMatch(name -> name.startsWith("org.w3c.dom."))
        .noneMatch(name -> name.startsWith("org.yaml."))
        .noneMatch(name -> name.startsWith("com.fasterxml."))
        .noneMatch(name -> name.startsWith("com.jcraft."));
  }

  @Test
  void a_configuration_is_read_without_what_nobody_asked_for() throws Exception {
    Files.createDirectories(project.resolve("config"));
    Files.writeString(
        project.resolve("config/deploy.yml"),
        """
        service: shop
        image: acme/shop
        servers: [web-1.example.com]
        registry: {username: bot, password: [REGISTRY_PASSWORD]}
        builder: {arch: amd64}
        """);

    List<String> loaded = loadedBy("config", "--version", "v1");

    assertThat(loaded)
        .contains("io.github.kamalmaven.config.Deployment")
        .noneMatch(name -> name.startsWith("com.fasterxml.jackson.databind."))
        .noneMatch(name -> name.startsWith("org.yaml.snakeyaml.constructor."))
        .noneMatch(name -> name.startsWith("org.yaml.snakeyaml.representer."))
        .noneMatch(name -> name.equals("io.github.kamalmaven.secret.adapter.OnePassword"))
        .noneMatch(name -> name.startsWith("io.github.kamalmaven.report.otel.Collector"))
        .noneMatch(name -> name.startsWith("io.github.kamalmaven.sandbox."));
  }

  private List<String> loadedBy(String... words) throws Exception {
    Path log = project.resolve("loaded.log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xlog:class+load:file=" + log.getFileName() + "::filecount=0");
    command.addAll(List.of("-cp", classPath()));
    command.add(KamalCli.class.getName());
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(project.toFile());
    builder.environment().putAll(Map.of("HOME", project.toString(), "REGISTRY_PASSWORD", "x"));
    builder.redirectErrorStream(true);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    try (var lines = Files.lines(log)) {
      return lines.filter(line -> line.contains(" source: ")).map(LoadedClassesTest::name).toList();
    }
  }

  private static String classPath() {
    return ClassPath.own().stream().map(Path::toString).collect(joining(File.pathSeparator));
  }

  /** {@code [0.05s][info][class,load] java.lang.Object source: jrt:/java.base}. */
  private static String name(String line) {
    String before = line.substring(0, line.indexOf(" source: "));
    return before.substring(before.lastIndexOf(' ') + 1);
  }
}
