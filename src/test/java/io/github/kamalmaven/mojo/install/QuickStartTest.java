package io.github.kamalmaven.mojo.install;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.host.UserTerminal;
import io.github.kamalmaven.mojo.Screen;
import io.github.kamalmaven.mojo.Wiring;
import io.github.kamalmaven.mojo.cli.ClassPath;
import io.github.kamalmaven.report.console.Ansi;
import io.github.kamalmaven.report.console.StreamLines;
import io.github.kamalmaven.report.console.Verbosity;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Runs the script for sh")
final class QuickStartTest {
  private static final String MAIN = Jvm.MAIN;

  @TempDir private static Path home;

  private static Program program;

  @BeforeAll
  static void install() throws Exception {
    program =
        new Program(
            new Directories(home.resolve("bin"), home.resolve("files")), "1", Jvm.ofThisProcess());
    program.copy(jars());
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    new QuickStart(program, Wiring.real(System.getenv(), UserTerminal.Presence.NOBODY))
        .prepare(new Screen(new StreamLines(nowhere, nowhere, Ansi.OFF), Verbosity.NORMAL));
    program.writeScripts();
  }

  @Test
  void classes_come_from_the_archive() throws Exception {
    Path log = home.resolve("loaded.log");
    List<String> command = new ArrayList<>(List.of(program.jvm().java().toString()));
    command.addAll(List.of("-Xshare:auto", "-XX:+UseSerialGC"));
    command.add("-XX:SharedArchiveFile=" + program.archive());
    command.add("-Xlog:class+load:file=" + log + "::filecount=0");
    command.addAll(List.of("-cp", program.classPath(), MAIN, "config"));

    run(command.toArray(String[]::new));

    assertThat(Files.readAllLines(log))
        .anyMatch(line -> line.contains(MAIN + " source: shared objects file (top)"))
        .filteredOn(line -> line.contains(" io.github.kamalmaven.config.read."))
        .allMatch(line -> line.contains("source: shared objects file (top)"));
  }

  @Test
  void what_a_deploy_needs_is_in_it_up_to_the_first_host() throws Exception {
    assertThat(Files.size(program.archive())).isGreaterThan(1 << 20);
    assertThat(home.resolve("files")).isDirectoryNotContaining("glob:**/draft*");
    assertThat(new String(Files.readAllBytes(program.archive()), UTF_8))
        .contains("io/github/kamalmaven/operation/main/Deploy", "com/jcraft/jsch/jce/XDH");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 100})
  void a_missing_or_broken_archive_is_passed_over_in_silence(int bytes) throws Exception {
    Path broken = home.resolve("broken" + bytes + ".jsa");
    if (bytes >= 0) {
      Files.write(broken, Arrays.copyOf(Files.readAllBytes(program.archive()), bytes));
    }
    Path script = home.resolve("kamal" + bytes);
    Files.writeString(script, new ProgramScript("1", broken, program.classPath()).posix());

    assertThat(run("sh", script.toString(), "version")).isEqualTo("2.12.0\n");
  }

  @Test
  void two_at_once_share_it() throws Exception {
    Process first = start("sh", home.resolve("bin/kamal").toString(), "version");
    Process second = start("sh", home.resolve("bin/kamal").toString(), "version");

    assertThat(output(first)).isEqualTo("2.12.0\n");
    assertThat(output(second)).isEqualTo("2.12.0\n");
  }

  /** Class data is kept of jars only. */
  private static List<Path> jars() {
    List<Path> jars = new ArrayList<>();
    for (Path entry : ClassPath.own()) {
      Path jar = Files.isDirectory(entry) ? home.resolve(jars.size() + ".jar") : entry;
      if (Files.isDirectory(entry)) {
        ToolProvider.findFirst("jar")
            .orElseThrow()
            .run(
                System.out,
                System.err,
                "--create",
                "--no-compress",
                "--file=" + jar,
                "-C",
                entry.toString(),
                ".");
      }
      jars.add(jar);
    }
    return jars;
  }

  private static String run(String... command) throws Exception {
    return output(start(command));
  }

  private static Process start(String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder.redirectErrorStream(true).start();
  }

  private static String output(Process process) throws Exception {
    String text = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return text;
  }
}
