package io.github.kamalmaven.ssh.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.Attachment;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Forward;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import io.github.kamalmaven.ssh.route.Patience;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SystemSshTest {
  @TempDir Path folder;

  private SystemRig rig;
  private SystemConnector connector;
  private Session session;

  @BeforeEach
  void connect() throws Exception {
    rig = SystemRig.start(folder);
    connector = rig.connector();
    session = connector.session("web-1");
  }

  @AfterEach
  void disconnect() throws Exception {
    if (connector != null) {
      connector.close();
      rig.close();
    }
  }

  @Test
  void outputs_are_kept_apart_and_the_exit_status_is_told() {
    Outcome outcome =
        session.run(CommandLine.script("echo 'Grüße ✓'; echo 'Schärfe' >&2; exit 42"));

    assertThat(outcome.stdout()).isEqualTo("Grüße ✓\n");
    assertThat(outcome.stderr()).isEqualTo("Schärfe\n");
    assertThat(outcome.exit()).isEqualTo(42);
  }

  @Test
  void a_command_may_end_as_ssh_does_when_it_fails() {
    assertThat(session.run(CommandLine.script("exit 255")).exit()).isEqualTo(255);
  }

  @Test
  void a_batch_of_commands_and_uploads_goes_through_one_login() throws Exception {
    Path file = folder.resolve("it's here");
    Batch batch =
        Batch.EMPTY
            .run(CommandLine.of("echo", "one"))
            .upload(Upload.text(file.toString(), "PASSWORD=✓\n", 0600))
            .run(CommandLine.of("cat").reading(Sensitive.of("gehe\nheim")));

    List<Outcome> outcomes = session.perform(batch);

    assertThat(outcomes).extracting(Outcome::stdout).containsExactly("one\n", "gehe\nheim");
    assertThat(file).content().isEqualTo("PASSWORD=✓\n");
    assertThat(rig.logins()).isEqualTo(1);
  }

  @Test
  void a_large_file_arrives_whole() {
    byte[] bytes = new byte[1_500_000];
    new Random(7).nextBytes(bytes);
    Path file = folder.resolve("large");

    session.upload(new Upload(file.toString(), bytes, 0640));

    assertThat(file).hasBinaryContent(bytes);
  }

  @Test
  void thirty_commands_at_once_share_one_login_and_the_ten_channels_of_sshd() {
    List<String> answers =
        IntStream.range(0, 30)
            .parallel()
            .mapToObj(i -> session.capture(CommandLine.script("sleep 0.1; echo " + i)))
            .toList();

    assertThat(answers).hasSize(30).doesNotHaveDuplicates();
    assertThat(rig.logins()).isEqualTo(1);
  }

  @Test
  void what_is_typed_reaches_a_command_that_runs() {
    List<String> lines = new ArrayList<>();
    CommandLine command = CommandLine.script("echo first; echo second >&2; exit 3");

    int exit = session.attach(command, Attachment.lines((stream, line) -> lines.add(line)));

    assertThat(exit).isEqualTo(3);
    assertThat(lines).containsExactlyInAnyOrder("first", "second");
  }

  @Test
  void a_port_of_the_host_is_taken_until_the_forward_is_closed() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }

    try (Forward forward = session.forward(port);
        Socket caller = new Socket(InetAddress.getLoopbackAddress(), port)) {
      assertThat(forward).isNotNull();
      assertThat(caller.isConnected()).isTrue();
    }

    try (ServerSocket again = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThat(again.isBound()).isTrue();
    }
  }

  @Test
  void a_port_that_is_taken_on_the_host_is_told() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();

      KamalException failure =
          catchThrowableOfType(KamalException.class, () -> session.forward(port));

      assertThat(failure)
          .hasMessage("web-1 does not forward its port " + port + " to this machine");
    }
  }

  @Test
  void a_key_of_the_secrets_logs_in_and_is_in_no_file_afterwards() throws Exception {
    rig.keyData = List.of(Sensitive.of(Files.readString(rig.key)));
    rig.keys = List.of();

    try (SystemConnector other = rig.connector()) {
      assertThat(other.session("web-1").capture(CommandLine.of("echo", "in"))).isEqualTo("in");
      assertThat(SystemRig.files(rig.directory()))
          .noneSatisfy(file -> assertThat(file).content().contains("PRIVATE KEY"));
    }
  }

  @Test
  void a_refused_login_is_told_in_one_line_with_the_host() throws Exception {
    Files.writeString(rig.authorizedKeys, "");

    KamalException failure = failure("web-1");

    assertThat(failure)
        .hasMessageStartingWith("web-1 cannot be logged in to by ssh: ")
        .hasMessageContaining("Permission denied (publickey");
    assertThat(failure.remedy()).get().asString().startsWith("Try `ssh -p " + rig.port());
  }

  @Test
  void a_host_where_nobody_listens_is_told() throws Exception {
    rig.stopServer();

    assertThat(failure("web-1"))
        .hasMessageContaining("web-1 cannot be logged in to by ssh")
        .hasMessageContaining("Connection refused");
  }

  @Test
  void a_host_behind_a_jump_host_is_reached_by_the_one_login_there() throws Exception {
    rig.proxy("jump");

    try (SystemConnector other = rig.connector()) {
      assertThat(other.session("web-1").capture(CommandLine.of("echo", "in"))).isEqualTo("in");
      assertThat(other.session("web-2").capture(CommandLine.of("echo", "in"))).isEqualTo("in");
    }

    assertThat(rig.logins()).isEqualTo(3);
  }

  @Test
  void a_login_that_dies_between_commands_is_replaced() throws Exception {
    session.execute(CommandLine.of("true"));
    rig.killConnections();

    assertThat(session.capture(CommandLine.of("echo", "again"))).isEqualTo("again");
  }

  @Test
  void a_login_that_dies_during_a_command_names_the_command() throws Exception {
    session.execute(CommandLine.of("true"));
    CommandLine command = CommandLine.script("touch %s; sleep 60".formatted(folder.resolve("on")));
    rig.when(folder.resolve("on"), rig::killConnections);

    KamalException failure = catchThrowableOfType(KamalException.class, () -> session.run(command));

    assertThat(failure).hasMessageStartingWith("The connection to web-1 was lost during");
  }

  @Test
  void a_host_that_falls_silent_during_a_command_is_noticed_by_keep_alive() throws Exception {
    rig.patience = new Patience(Duration.ofSeconds(20), Duration.ofSeconds(1), 1);
    Path on = folder.resolve("on");
    rig.when(on, rig::freezeConnections);

    KamalException failure;
    try (SystemConnector other = rig.connector()) {
      failure =
          catchThrowableOfType(
              KamalException.class,
              () -> other.session("web-1").run(CommandLine.script("touch " + on + "; sleep 60")));
    }

    assertThat(failure).hasMessageStartingWith("The connection to web-1 was lost during");
  }

  @Test
  void nothing_is_left_when_the_connector_is_closed() throws Exception {
    session.execute(CommandLine.of("true"));
    Path directory = rig.directory();
    assertThat(directory).exists();

    connector.close();

    assertThat(directory).doesNotExist();
    assertThat(rig.processes()).isEmpty();
  }

  private KamalException failure(String host) {
    try (SystemConnector other = rig.connector()) {
      return catchThrowableOfType(
          KamalException.class, () -> other.session(host).run(CommandLine.of("true")));
    }
  }
}
