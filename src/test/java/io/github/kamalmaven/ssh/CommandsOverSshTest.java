package io.github.kamalmaven.ssh;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsOverSshTest {
  @TempDir Path folder;

  private TestServer server;
  private SshConnector connector;
  private Session session;

  @BeforeEach
  void connect() throws Exception {
    server = TestServer.preferred(folder, folder.resolve("home/.ssh/id_ed25519"));
    connector = new SshRig(folder.resolve("home")).host("web-1", server.port()).connector();
    session = connector.session("web-1");
  }

  @AfterEach
  void disconnect() throws Exception {
    connector.close();
    server.close();
  }

  @Test
  void both_outputs_are_kept_apart_and_are_utf_8() {
    Outcome outcome = session.run(CommandLine.script("echo 'Grüße ✓'; echo 'Schärfe' >&2"));

    assertThat(outcome.stdout()).isEqualTo("Grüße ✓\n");
    assertThat(outcome.stderr()).isEqualTo("Schärfe\n");
    assertThat(outcome.exit()).isZero();
  }

  @Test
  void the_exit_status_of_the_command_is_told() {
    assertThat(session.run(CommandLine.script("exit 42")).exit()).isEqualTo(42);
  }

  @Test
  void a_command_that_a_signal_ended_has_128_and_the_signal_as_status() {
    assertThat(session.run(CommandLine.script("kill -TERM $$")).exit()).isEqualTo(143);
  }

  @Test
  void what_a_command_is_given_to_read_reaches_it_and_then_ends() {
    CommandLine command = CommandLine.of("cat").reading(Sensitive.of("gehe\nheim ✓"));

    assertThat(session.run(command).stdout()).isEqualTo("gehe\nheim ✓");
  }

  @Test
  void a_command_that_is_given_nothing_reads_the_end_at_once() {
    assertThat(session.run(CommandLine.of("cat")).stdout()).isEmpty();
  }

  @Test
  void a_command_that_does_not_read_its_input_is_no_failure() {
    CommandLine command = CommandLine.of("true").reading(Sensitive.of("x".repeat(5_000_000)));

    assertThat(session.run(command).exit()).isZero();
  }

  @Test
  void large_outputs_on_both_streams_at_once_arrive_whole() {
    String fill = "head -c 3000000 /dev/zero | tr '\\0' ";

    Outcome outcome = session.run(CommandLine.script(fill + "a & " + fill + "b >&2; wait"));

    assertThat(outcome.stdout()).hasSize(3_000_000).matches("a+");
    assertThat(outcome.stderr()).hasSize(3_000_000).matches("b+");
  }

  @Test
  void an_uploaded_file_has_its_bytes_and_its_mode() throws Exception {
    byte[] bytes = new byte[1_500_000];
    new Random(7).nextBytes(bytes);
    String path = folder.resolve("it's here.bin").toString();

    session.upload(new Upload(path, bytes, 0640));

    assertThat(Path.of(path)).hasBinaryContent(bytes);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(path))))
        .isEqualTo("rw-r-----");
  }

  @Test
  void an_upload_replaces_a_file_and_leaves_nothing_else_behind() throws Exception {
    Path target = Files.createDirectory(folder.resolve("up")).resolve("env");
    Files.writeString(target, "old");

    session.upload(Upload.text(target.toString(), "NEU=✓\n", 0600));

    assertThat(target).content(UTF_8).isEqualTo("NEU=✓\n");
    assertThat(target.getParent()).isDirectoryContaining(target::equals);
    assertThat(Files.list(target.getParent())).hasSize(1);
  }

  @Test
  void a_file_that_exists_keeps_its_place_for_containers_that_have_it_mounted() throws Exception {
    Path target = folder.resolve("my.cnf");
    Files.writeString(target, "old and longer");
    Object before = Files.getAttribute(target, "unix:ino");

    session.upload(Upload.text(target.toString(), "new", 0644).mounted());

    assertThat(target).content(UTF_8).isEqualTo("new");
    assertThat(Files.getAttribute(target, "unix:ino")).isEqualTo(before);
  }

  @Test
  void a_missing_directory_is_made_for_an_upload_and_others_may_look_into_it() throws Exception {
    Path target = folder.resolve("error_pages/v1/404.html");

    session.upload(Upload.text(target.toString(), "lost", 0644));

    assertThat(target).content(UTF_8).isEqualTo("lost");
    assertThat(Files.getPosixFilePermissions(target.getParent()))
        .contains(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_EXECUTE);
  }

  @Test
  void an_empty_file_can_be_uploaded() {
    Path target = folder.resolve("empty");

    session.upload(Upload.text(target.toString(), "", 0644));

    assertThat(target).isEmptyFile();
  }

  @Test
  void an_upload_that_fails_does_not_show_the_content() throws Exception {
    Files.writeString(folder.resolve("file"), "no directory");
    Upload file = Upload.text(folder + "/file/env", "PASSWORD=geheim", 0600);

    assertThatThrownBy(() -> session.upload(file))
        .isInstanceOf(KamalException.class)
        .hasMessageContaining("file/env cannot be written on web-1")
        .hasMessageNotContaining("geheim");
  }
}
