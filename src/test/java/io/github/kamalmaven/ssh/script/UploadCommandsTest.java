package io.github.kamalmaven.ssh.script;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.host.Upload;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a host's shell does with an upload that comes, is slow, is cut off, or was left behind. */
@Timeout(60)
class UploadCommandsTest {
  @TempDir Path home;

  @ParameterizedTest
  @MethodSource("shells")
  void content_that_has_begun_to_come_is_closed_to_others(String shell) throws Exception {
    Process upload = begin(shell, env("A=1\nB=2\n"));
    send(upload, "A=1\n");

    Path fresh = await(home.resolve("app/web.env.0000cafe.part/new"));

    assertThat(permissions(fresh)).isEqualTo("rw-------");
    assertThat(permissions(fresh.getParent())).isEqualTo("rwx------");
    assertThat(home.resolve("app/web.env")).doesNotExist();
    end(upload);
  }

  @ParameterizedTest
  @MethodSource("shells")
  void a_connection_that_is_cut_leaves_the_old_file_and_nothing_else(String shell)
      throws Exception {
    Path old = write("app/web.env", "OLD=1\n");
    Process upload = begin(shell, env("A=1\nB=2\n"));
    send(upload, "A=1\n");

    int exit = end(upload);

    assertThat(exit).isNotZero();
    assertThat(old).hasContent("OLD=1\n");
    assertThat(files("app")).containsExactly("web.env");
  }

  @ParameterizedTest
  @MethodSource("shells")
  void a_command_that_is_ended_leaves_nothing(String shell) throws Exception {
    Process upload = begin(shell, env("A=1\nB=2\n"));
    send(upload, "A=1\n");
    await(home.resolve("app/web.env.0000cafe.part/new"));

    upload.toHandle().destroy();
    int exit = end(upload);

    assertThat(exit).isNotZero();
    // The shell that was ended may be one around the shell that cleans up.
    while (!files("app").isEmpty()) {
      Thread.onSpinWait();
    }
  }

  @ParameterizedTest
  @MethodSource("shells")
  void a_whole_file_replaces_the_old_one_in_one_step(String shell) throws Exception {
    Path old = write("app/web.env", "OLD=1\n");
    Object before = Files.getAttribute(old, "unix:ino");
    Process upload = begin(shell, env("A='ä' $x\n"));
    send(upload, "A='ä' $x\n");

    int exit = end(upload);

    assertThat(exit).isZero();
    assertThat(old).hasContent("A='ä' $x\n");
    assertThat(Files.getAttribute(old, "unix:ino")).isNotEqualTo(before);
    assertThat(permissions(old)).isEqualTo("rw-------");
    assertThat(files("app")).containsExactly("web.env");
  }

  @ParameterizedTest
  @MethodSource("shells")
  void a_mounted_file_keeps_its_place_and_is_closed_before_it_is_filled(String shell)
      throws Exception {
    Path old = write("app/web.env", "OLD=1 and longer\n");
    Object before = Files.getAttribute(old, "unix:ino");
    Process upload = begin(shell, env("A=1\n").mounted());
    send(upload, "A=1\n");

    int exit = end(upload);

    assertThat(exit).isZero();
    assertThat(old).hasContent("A=1\n");
    assertThat(Files.getAttribute(old, "unix:ino")).isEqualTo(before);
    assertThat(permissions(old)).isEqualTo("rw-------");
    assertThat(files("app")).containsExactly("web.env");
  }

  @Test
  void what_a_host_that_lost_its_power_kept_is_removed_by_the_next_upload() throws Exception {
    write("app/web.env.12345678.part/new", "LEFT=over\n");
    write("app/other.env.12345678.part/new", "NOT=mine\n");
    write("app/web.env.part", "a file of somebody's\n");
    Process upload = begin("sh", env("A=1\n"));
    send(upload, "A=1\n");

    end(upload);

    assertThat(files("app")).containsExactly("other.env.12345678.part", "web.env", "web.env.part");
  }

  @Test
  void names_with_quotes_and_blanks_are_names() throws Exception {
    Process upload = begin("sh", Upload.text("it's $a/b c.env", "A=1\n", 0640));
    send(upload, "A=1\n");

    int exit = end(upload);

    assertThat(exit).isZero();
    assertThat(home.resolve("it's $a/b c.env")).hasContent("A=1\n");
    assertThat(files("it's $a")).containsExactly("b c.env");
  }

  static Stream<String> shells() {
    return Stream.of("sh", "bash", "zsh", "busybox")
        .filter(
            name ->
                Stream.of("/bin", "/usr/bin")
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, name))));
  }

  private static Upload env(String content) {
    return Upload.text("app/web.env", content, 0600);
  }

  private Process begin(String shell, Upload file) throws IOException {
    String command = UploadCommands.write(file, file.path() + ".0000cafe.part").toRun();
    List<String> words =
        shell.equals("busybox")
            ? List.of("busybox", "sh", "-c", command)
            : List.of(shell, "-c", command);
    return new ProcessBuilder(words).directory(home.toFile()).redirectErrorStream(true).start();
  }

  private static void send(Process process, String text) throws IOException {
    process.getOutputStream().write(text.getBytes(UTF_8));
    process.getOutputStream().flush();
  }

  private static int end(Process process) throws Exception {
    try (OutputStream input = process.getOutputStream()) {
      input.flush();
    } catch (IOException ended) {
      // It no longer reads.
    }
    return process.waitFor();
  }

  /** Until a file has something in it; the test's own time limit ends a vain wait. */
  private static Path await(Path file) throws IOException {
    while (!Files.exists(file) || Files.size(file) == 0) {
      Thread.onSpinWait();
    }
    return file;
  }

  private Path write(String path, String text) throws IOException {
    Path file = home.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private List<String> files(String folder) throws IOException {
    try (Stream<Path> all = Files.list(home.resolve(folder))) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
