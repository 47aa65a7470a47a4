package io.github.kamalmaven.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.Attachment;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.shell.CommandLine;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class AttachedOverSshTest {
  @TempDir private Path folder;

  private MinaServer server;
  private SshConnector connector;
  private Session session;

  @BeforeEach
  void connect() throws Exception {
    Path key = folder.resolve("me/.ssh/id_ecdsa");
    TestKeys.ecdsa(key);
    server = MinaServer.accepting(folder, Path.of(key + ".pub"));
    connector = new SshRig(folder.resolve("me")).host("web-1", server.port()).connector();
    session = connector.session("web-1");
  }

  @AfterEach
  void disconnect() throws Exception {
    connector.close();
    server.close();
  }

  @Test
  void what_is_typed_reaches_the_command_while_it_runs() {
    Typist typist = new Typist().whenSeen("name?", "Ann\n").whenSeen("Ann!", "yes\n");
    String script = "echo 'name?'; read n; echo \"$n!\"; read more; echo \"$more\"; exit 3";

    int exit = session.attach(CommandLine.script(script), typist);

    assertThat(typist.seen()).isEqualTo("name?\nAnn!\nyes\n");
    assertThat(typist.finished()).isTrue();
    assertThat(exit).isEqualTo(3);
  }

  @Test
  void the_command_has_a_terminal_of_the_users_kind_and_size() {
    Typist typist = new Typist().at(101, 41);

    session.attach(CommandLine.script("echo $TERM $COLUMNS $LINES"), typist);

    assertThat(typist.seen()).isEqualTo("xterm 101 41\n");
  }

  @Test
  void a_terminal_that_becomes_larger_does_so_for_the_command() throws Exception {
    Typist typist = new Typist().at(80, 24);
    Thread user = attachInBackground("echo ready; read ignored", typist);
    typist.awaitSeen("ready");

    typist.at(200, 50);

    assertThat(server.windows.poll(30, TimeUnit.SECONDS)).isEqualTo("200");
    connector.close();
    user.join();
  }

  @Test
  void without_a_terminal_each_line_is_told_as_it_comes() {
    List<String> lines = new CopyOnWriteArrayList<>();

    int exit =
        session.attach(
            CommandLine.script("echo one; echo two; printf three; cat"),
            Attachment.lines((stream, line) -> lines.add(line)));

    assertThat(lines).containsExactly("one", "two", "three");
    assertThat(exit).isZero();
  }

  @Test
  void a_command_that_a_signal_ended_has_128_and_the_signal_as_status() {
    assertThat(session.attach(CommandLine.script("die"), new Typist())).isEqualTo(137);
  }

  @Test
  void a_connection_that_is_lost_is_no_end_of_the_command() {
    assertThatThrownBy(() -> session.attach(CommandLine.script("vanish"), new Typist()))
        .isInstanceOf(KamalException.class)
        .hasMessageContaining("was lost during");
  }

  @Test
  void who_is_interrupted_leaves_at_once() throws Exception {
    List<String> failures = new CopyOnWriteArrayList<>();
    Thread user =
        new Thread(
            () -> {
              try {
                session.attach(CommandLine.script("hang"), new Typist());
              } catch (KamalException failure) {
                failures.add(failure.getMessage());
              }
            });
    user.start();
    server.gathering.await();

    user.interrupt();
    user.join();

    assertThat(failures).containsExactly("Interrupted during the command hang");
  }

  private Thread attachInBackground(String script, Typist typist) {
    Thread user =
        new Thread(
            () -> {
              try {
                session.attach(CommandLine.script(script), typist);
              } catch (KamalException closed) {
                // The test closes the connection.
              }
            });
    user.start();
    return user;
  }
}
