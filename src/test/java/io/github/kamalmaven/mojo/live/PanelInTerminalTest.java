package io.github.kamalmaven.mojo.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.kamalmaven.host.local.SearchPath;
import io.github.kamalmaven.report.panel.PanelWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The real command in a pseudo-terminal, recorded, and looked at frame by frame. */
@Timeout(180)
@EnabledOnOs(value = OS.LINUX, disabledReason = "script is another program elsewhere")
final class PanelInTerminalTest {
  private static final int ROWS = 24;
  private static final int COLUMNS = 100;

  /** One line is longer than a row, one tries to move the cursor: without a panel it may. */
  private static final String HOOK =
      """
      #!/bin/sh
      for i in 1 2 3 4 5 6 7 8 9 10 11 12; do echo "check $i"; done
      printf 'long %0150d\\n' 1
      printf 'up\\033[5A\\033[2Kand away\\n'
      """;

  @TempDir private Path project;

  @BeforeEach
  void atLinuxWithScript() {
    assumeTrue(new SearchPath(System.getenv()).has("script"), "util-linux has the pseudo-terminal");
  }

  @Test
  void a_deploy_to_20_hosts_shows_a_whole_panel_in_each_frame_and_loses_no_line() throws Exception {
    PanelWatch watch = deploy(20, 40, "none", "panel");

    assertThat(watch.frames()).isGreaterThan(5);
    assertThat(watch.screen().outside()).as("%s", watch.screen()).isZero();
    assertThat(watch.highest().get(0)).startsWith("── deploy shop v1 · ");
    assertThat(alike(watch)).isEqualTo(alike(deploy(20, 0, "none", "lines")));
  }

  @Test
  void of_200_hosts_the_one_that_fails_is_named_and_the_panel_stays_small() throws Exception {
    PanelWatch watch = deploy(200, 100, "web-077", "panel");

    assertThat(watch.highest()).hasSizeBetween(3, ROWS - 2);
    assertThat(String.join("\n", watch.highest()))
        .contains(" of 200 done · 1 failed", "✘ web-077 ", "no space left");
    assertThat(watch.screen().lines())
        .anyMatch(line -> line.startsWith("ERROR: docker exited with status 1 on web-077"))
        .noneMatch(line -> line.startsWith("──"));
  }

  /** Versions, times and which host was first differ from run to run. */
  private static List<String> alike(PanelWatch watch) {
    return watch.screen().lines().stream()
        .map(line -> line.replaceAll("web-\\d+", "HOST").replaceAll("\\d+\\.\\d seconds", "TIME"))
        .toList();
  }

  private PanelWatch deploy(int hosts, int millis, String failing, String progress)
      throws IOException, InterruptedException {
    boolean panel = progress.equals("panel");
    write(hosts, panel ? HOOK : HOOK.replaceAll("\\\\033.\\d[AK]", ""));
    List<String> kamal =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-Dstdout.encoding=UTF-8",
                    "-cp",
                    System.getProperty("java.class.path"),
                    KamalOnSlowHosts.class.getName()),
                Stream.of(project.toString(), String.valueOf(millis), failing))
            .toList();
    String words = " deploy --skip-push --version v1 --progress " + progress;
    String line =
        kamal.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" ")) + words;
    String size = "stty rows %d cols %d; ".formatted(ROWS, COLUMNS);
    ProcessBuilder builder = new ProcessBuilder("script", "-qec", size + line, "/dev/null");
    builder.environment().put("TERM", "xterm-256color");
    builder.environment().put("SHELL", "/bin/sh");
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    Process process = builder.redirectErrorStream(true).start();
    try {
      String recorded = new String(process.getInputStream().readAllBytes(), UTF_8);
      process.waitFor();
      PanelWatch watch = new PanelWatch(ROWS, COLUMNS);
      watch.show(recorded);
      return watch;
    } finally {
      process.destroyForcibly();
    }
  }

  private void write(int hosts, String hook) throws IOException {
    String names =
        IntStream.rangeClosed(1, hosts)
            .mapToObj("web-%03d"::formatted)
            .collect(Collectors.joining(", "));
    write(
        "config/deploy.yml",
        """
        service: shop
        image: acme/shop
        registry: {server: registry.example.test, username: bot, password: [REGISTRY_PASSWORD]}
        builder: {arch: amd64}
        servers: {web: [%s]}
        """
            .formatted(names));
    write(".kamal/secrets", "REGISTRY_PASSWORD=hunter2\n");
    Files.setPosixFilePermissions(
        write(".kamal/hooks/pre-deploy", hook), PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Path write(String file, String text) throws IOException {
    Path path = project.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }
}
