package io.github.kamalmaven.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class MinaHostServerTest {

  private final Sandbox sandbox = new Sandbox();
  private final SandboxHost web1 = sandbox.host("web1");
  private final SandboxHost web2 = sandbox.host("web2");
  private final SshClient client;

  MinaHostServerTest() throws JSchException {
    client = new SshClient();
  }

  @AfterEach
  void close() throws Exception {
    sandbox.close();
  }

  @Test
  void a_command_has_input_output_errors_and_a_status() throws Exception {
    Session session = connect("web1");

    Execution result =
        SshClient.run(
            session,
            "cat; hostname; echo oops >&2; exit 3",
            "in\n".getBytes(StandardCharsets.UTF_8));

    assertThat(result.out()).isEqualTo("in\nweb1\n");
    assertThat(result.err()).isEqualTo("oops\n");
    assertThat(result.exit()).isEqualTo(3);
  }

  @Test
  void every_host_has_a_port_and_a_key_of_its_own() throws Exception {
    HostServer server = listen();
    Session one = client.connect("root", sandbox.port("web1"));
    Session two = client.connect("root", sandbox.port("web2"));

    assertThat(SshClient.run(one, "hostname", new byte[0]).out()).isEqualTo("web1\n");
    assertThat(SshClient.run(two, "hostname", new byte[0]).out()).isEqualTo("web2\n");
    assertThat(server.hostKey(web1))
        .isEqualTo(one.getHostKey().getType() + " " + one.getHostKey().getKey())
        .isNotEqualTo(server.hostKey(web2));
  }

  @Test
  void a_script_on_standard_input_runs_line_by_line() throws Exception {
    Session session = connect("web1");
    byte[] script = "mkdir -p a\ncd a\npwd\n".getBytes(StandardCharsets.UTF_8);

    Execution result = SshClient.run(session, "sh -s", script);

    assertThat(result.out()).isEqualTo("/root/a\n");
  }

  @Test
  void answers_arrive_while_the_command_still_reads() throws Exception {
    ChannelExec channel = (ChannelExec) connect("web1").openChannel("exec");
    channel.setCommand("while read line; do echo \"got $line\"; done");
    OutputStream in = channel.getOutputStream();
    InputStream out = channel.getInputStream();
    channel.connect(20_000);

    in.write("one\n".getBytes(StandardCharsets.UTF_8));
    in.flush();

    assertThat(new String(out.readNBytes(8), StandardCharsets.UTF_8)).isEqualTo("got one\n");
    channel.disconnect();
  }

  @Test
  void only_an_authorized_key_opens_the_door() throws Exception {
    web1.access().authorize(client.publicKey());
    web2.access().authorize(new SshClient().publicKey());
    listen();

    assertThat(client.connect("root", sandbox.port("web1")).isConnected()).isTrue();
    assertThatThrownBy(() -> client.connect("root", sandbox.port("web2")))
        .hasMessageContaining("Auth fail");
  }

  @Test
  void a_locked_door_opens_for_nobody() {
    web1.access().door(Access.Door.LOCKED);

    assertThatThrownBy(() -> connect("web1")).hasMessageContaining("Auth fail");
  }

  @Test
  void a_closed_host_refuses_connections() {
    web1.access().door(Access.Door.CLOSED);

    assertThatThrownBy(() -> connect("web1")).hasMessageContaining("refused");
  }

  @Test
  void a_frozen_host_takes_connections_and_says_nothing() throws Exception {
    web1.access().door(Access.Door.FROZEN);
    listen();

    try (Socket socket = new Socket("127.0.0.1", sandbox.port("web1"))) {
      assertThat(socket.isConnected()).isTrue();
      assertThat(socket.getInputStream().available()).isZero();
    }
  }

  @Test
  void a_connection_runs_ten_commands_at_once_and_no_more() throws Exception {
    Session session = connect("web1");
    List<ChannelExec> open = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      open.add(reading(session));
    }

    assertThatThrownBy(() -> reading(session)).isInstanceOf(JSchException.class);
    open.remove(0).disconnect();
    assertThat(session.isConnected()).isTrue();
    assertThat(web1.traffic().count(Traffic.Kind.COMMANDS)).isEqualTo(10);
  }

  @Test
  void a_cut_connection_is_gone() throws Exception {
    web1.add(Fault.cutting("docker pull"));
    Session session = connect("web1");

    Execution result = SshClient.run(session, "docker pull app", new byte[0]);

    assertThat(result.exit()).isEqualTo(-1);
    assertThatThrownBy(() -> SshClient.run(session, "true", new byte[0]))
        .isInstanceOf(JSchException.class);
  }

  @Test
  void another_user_has_a_home_of_its_own() throws Exception {
    listen();
    Session session = client.connect("deploy", sandbox.port("web1"));

    Execution result = SshClient.run(session, "whoami; pwd; id -u; docker ps -q", new byte[0]);

    assertThat(result.out()).isEqualTo("deploy\n/home/deploy\n1000\n");
    assertThat(result.exit()).isZero();
  }

  @Test
  void ports_of_the_host_can_be_forwarded_and_connections_kept_alive() throws Exception {
    Session session = connect("web1");

    session.setPortForwardingR(5555, "localhost", 5555);
    session.sendKeepAliveMsg();

    assertThat(session.getPortForwardingR()).containsExactly("5555:localhost:5555");
    assertThat(web1.traffic().count(Traffic.Kind.FORWARDS)).isEqualTo(1);
  }

  @Test
  void a_host_is_a_jump_host_to_the_others() throws Exception {
    Session jump = connect("web1");
    int port = jump.setPortForwardingL(0, "web2", 22);

    Session session = client.connect("root", port);

    assertThat(SshClient.run(session, "hostname", new byte[0]).out()).isEqualTo("web2\n");
  }

  @Test
  void what_goes_over_a_connection_is_counted() throws Exception {
    Session session = connect("web1");

    SshClient.run(session, "cat", "12345".getBytes(StandardCharsets.UTF_8));
    SshClient.run(session, "echo 123", new byte[0]);

    assertThat(web1.traffic().count(Traffic.Kind.CONNECTIONS)).isEqualTo(1);
    assertThat(web1.traffic().count(Traffic.Kind.LOGINS)).isEqualTo(1);
    assertThat(web1.traffic().count(Traffic.Kind.LOGINS_AT_ONCE)).isEqualTo(1);
    assertThat(web1.traffic().count(Traffic.Kind.CHANNELS)).isEqualTo(2);
    assertThat(web1.traffic().count(Traffic.Kind.COMMANDS)).isEqualTo(2);
    assertThat(web1.traffic().count(Traffic.Kind.RECEIVED)).isEqualTo(5);
    assertThat(web1.traffic().count(Traffic.Kind.SENT)).isEqualTo(9);
  }

  private ChannelExec reading(Session session) throws Exception {
    ChannelExec channel = (ChannelExec) session.openChannel("exec");
    channel.setCommand("cat");
    channel.getOutputStream();
    channel.connect(20_000);
    return channel;
  }

  private Session connect(String host) throws Exception {
    listen();
    return client.connect("root", sandbox.port(host));
  }

  private HostServer listen() throws Exception {
    return sandbox.listen(getClass().getClassLoader());
  }
}
