package io.github.kamalmaven.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.Session;
import io.github.kamalmaven.sandbox.disk.Facts;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ScpTest {

  private final Sandbox sandbox = new Sandbox();
  private final SandboxHost host = sandbox.host("web1");
  private Session session;

  @BeforeEach
  void connect() throws Exception {
    sandbox.listen(getClass().getClassLoader());
    session = new SshClient().connect("root", sandbox.port("web1"));
  }

  @AfterEach
  void close() throws Exception {
    session.disconnect();
    sandbox.close();
  }

  @Test
  void a_file_arrives_with_its_mode() throws Exception {
    String answers = copy("scp -t web.env", "C0600 4 web.env\n", "A=1\n\0");

    assertThat(answers).isEqualTo("\0\0\0");
    assertThat(host.disk().read("/root/web.env")).asString().isEqualTo("A=1\n");
    assertThat(mode("/root/web.env")).isEqualTo(0600);
  }

  @Test
  void a_file_that_is_there_keeps_its_mode() throws Exception {
    host.exec("echo old > web.env; chmod 640 web.env");

    copy("scp -t web.env", "C0600 4 web.env\n", "A=1\n\0");

    assertThat(host.disk().read("/root/web.env")).asString().isEqualTo("A=1\n");
    assertThat(mode("/root/web.env")).isEqualTo(0640);
  }

  @Test
  void a_directory_arrives_with_all_that_is_in_it() throws Exception {
    host.exec("mkdir pages");

    copy(
        "scp -r -t pages",
        "D0755 0 v1\n",
        "C0644 1 404.html\n",
        "x\0",
        "D0700 0 img\n",
        "E\n",
        "E\n");

    assertThat(host.disk().read("/root/pages/v1/404.html")).asString().isEqualTo("x");
    assertThat(mode("/root/pages/v1/img")).isEqualTo(0700);
  }

  @Test
  void without_its_directory_a_file_is_refused() throws Exception {
    String answers = copy("scp -t no/web.env", "C0600 4 web.env\n");

    assertThat(answers).isEqualTo("\0\1scp: /root/no/web.env: No such file or directory\n");
  }

  @Test
  void a_file_is_sent() throws Exception {
    host.scene().file("log", "two\n");

    String answers = copy("scp -f log", "\0", "\0");

    assertThat(answers).isEqualTo("C0644 4 log\ntwo\n\0");
  }

  /** Says all lines of one side of the protocol; gives what the other side answered. */
  private String copy(String command, String... messages) throws Exception {
    ChannelExec channel = (ChannelExec) session.openChannel("exec");
    channel.setCommand(command);
    OutputStream in = channel.getOutputStream();
    InputStream out = channel.getInputStream();
    channel.connect(20_000);
    for (String message : messages) {
      in.write(message.getBytes(StandardCharsets.UTF_8));
    }
    in.flush();
    in.close();
    String answers = new String(out.readAllBytes(), StandardCharsets.UTF_8);
    channel.disconnect();
    return answers;
  }

  private int mode(String path) {
    return host.disk().facts(path).map(Facts::mode).orElseThrow();
  }
}
