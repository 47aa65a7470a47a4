package io.github.kamalmaven.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Ssh.ConfigFiles;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import io.github.kamalmaven.ssh.route.Patience;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class JumpHostTest {
  private static final CommandLine CAT =
      CommandLine.of("cat").reading(Sensitive.of("x".repeat(500_000)));

  @TempDir Path folder;

  private MinaServer jump;
  private MinaServer target;
  private SshRig rig;

  @BeforeEach
  void serve() throws Exception {
    Path key = folder.resolve("me/.ssh/id_ecdsa");
    TestKeys.ecdsa(key);
    jump = MinaServer.accepting(folder, Path.of(key + ".pub"));
    target = MinaServer.accepting(folder, Path.of(key + ".pub"));
    rig =
        new SshRig(folder.resolve("me"))
            .host("bastion", jump.port())
            .host("web-1", target.port())
            .host("web-2", target.port());
  }

  @AfterEach
  void stop() throws Exception {
    target.close();
    jump.close();
  }

  @Test
  void hosts_behind_a_jump_host_share_one_login_there() {
    rig.proxy = Optional.of("deploy@bastion:2222");

    try (SshConnector connector = rig.connector()) {
      assertThat(connector.session("web-1").run(CAT).stdout()).hasSize(500_000);
      assertThat(connector.session("web-2").run(CAT).stdout()).hasSize(500_000);
    }

    assertThat(jump.logins).hasValue(1);
    assertThat(target.logins).hasValue(2);
    assertThat(rig.knownHosts()).content().contains("[bastion]:2222 ", "web-1 ", "web-2 ");
  }

  @Test
  void the_openssh_configuration_can_name_the_jump_host() throws Exception {
    Files.writeString(rig.home.resolve(".ssh/config"), "Host web-*\n  ProxyJump bastion\n");
    rig.config = new ConfigFiles.Default();

    try (SshConnector connector = rig.connector()) {
      assertThat(connector.session("web-1").run(CAT).exit()).isZero();
    }

    assertThat(jump.logins).hasValue(1);
  }

  @Test
  void a_host_that_the_jump_host_cannot_reach_is_told() throws Exception {
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      rig.host("web-1", closed.getLocalPort());
    }
    rig.proxy = Optional.of("bastion");

    KamalException failure = failure();

    assertThat(failure).hasMessage("web-1 cannot be reached from the jump host bastion");
  }

  @Test
  void a_host_behind_a_jump_host_that_never_answers_is_told() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      rig.host("web-1", silent.getLocalPort());
      rig.proxy = Optional.of("bastion");
      rig.patience = new Patience(Duration.ofSeconds(2), Duration.ofSeconds(30), 3);

      KamalException failure = failure();

      assertThat(failure)
          .hasMessage("web-1 accepts the connection, but does not answer within 2.0 s");
    }
  }

  @Test
  void a_name_that_is_no_jump_host_is_told() {
    rig.proxy = Optional.of("a b:c");

    KamalException failure = failure();

    assertThat(failure).hasMessage("'a b:c' does not name a host");
    assertThat(failure.where()).contains("ssh.proxy in deploy.yml");
  }

  @Test
  void a_proxy_command_is_run_with_host_and_port() throws Exception {
    Path pipe = folder.resolve("Pipe.java");
    Files.writeString(pipe, PIPE);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    rig.proxyCommand =
        Optional.of("echo to %h %p >&2; exec " + java + " " + pipe + " " + target.port());

    try (SshConnector connector = rig.connector()) {
      assertThat(connector.session("web-1").run(CAT).stdout()).hasSize(500_000);
    }

    assertThat(rig.notes).contains("web-1: proxy command: to web-1 22");
  }

  @Test
  void a_proxy_command_that_ends_at_once_is_told() {
    rig.proxyCommand = Optional.of("exit 1");

    KamalException failure = failure();

    assertThat(failure).hasMessageStartingWith("web-1 closes the connection before the login");
  }

  private KamalException failure() {
    try (SshConnector connector = rig.connector()) {
      return catchThrowableOfType(KamalException.class, () -> connector.session("web-1").run(CAT));
    }
  }

  /** Standard input and output to a port of this machine: what nc would do. */
  private static final String PIPE =
      """
      import java.net.*;
      public class Pipe {
        public static void main(String[] arguments) throws Exception {
          Socket socket =
              new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
          Thread there =
              new Thread(
                  () -> {
                    try {
                      byte[] buffer = new byte[8192];
                      for (int n; (n = System.in.read(buffer)) >= 0; ) {
                        socket.getOutputStream().write(buffer, 0, n);
                      }
                      socket.close();
                    } catch (Exception ended) {
                      System.exit(0);
                    }
                  });
          there.setDaemon(true);
          there.start();
          byte[] buffer = new byte[8192];
          for (int n; (n = socket.getInputStream().read(buffer)) >= 0; ) {
            System.out.write(buffer, 0, n);
            System.out.flush();
          }
        }
      }
      """;
}
