package io.github.kamalmaven.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Ssh.ConfigFiles;
import io.github.kamalmaven.shell.CommandLine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real sshd, which believes an authority and knows no key. */
class CertificateTest {
  private static final CommandLine TRUE = CommandLine.of("true");

  @TempDir Path folder;

  private Optional<OpenSshServer> server = Optional.empty();
  private SshRig rig;
  private Path key;

  @BeforeEach
  void serve() throws Exception {
    assumeTrue(OpenSshServer.isInstalled());
    TestKeys.ed25519(folder.resolve("ca"));
    Path nobody = Files.writeString(folder.resolve("authorized"), "");
    server = OpenSshServer.start(folder, nobody, "TrustedUserCAKeys " + folder.resolve("ca.pub"));
    assumeTrue(server.isPresent());
    rig = new SshRig(folder.resolve("me")).host("web-1", server.get().port());
    key = rig.home.resolve(".ssh/id_ed25519");
    TestKeys.ed25519(key);
  }

  @AfterEach
  void stop() {
    server.ifPresent(OpenSshServer::close);
  }

  @Test
  void a_certificate_beside_its_key_logs_in() throws Exception {
    sign(key, SshRig.USER);

    assertThat(login()).isEmpty();
  }

  @Test
  void a_certificate_that_the_openssh_configuration_names_logs_in_with_the_agents_key()
      throws Exception {
    Path elsewhere = folder.resolve("elsewhere");
    TestKeys.ed25519(elsewhere);
    sign(elsewhere, SshRig.USER);
    Files.writeString(
        rig.home.resolve(".ssh/config"), "CertificateFile " + elsewhere + "-cert.pub\n");
    rig.config = new ConfigFiles.Default();

    try (FakeAgent agent = new FakeAgent(folder.resolve("agent"), TestKeys.load(elsewhere))) {
      rig.agent = Optional.of(agent.socket());
      assertThat(login()).isEmpty();
    }
  }

  @Test
  void a_refusal_names_the_certificate_and_the_key() throws Exception {
    sign(key, "somebody-else");

    assertThat(login())
        .get()
        .extracting(KamalException::getMessage)
        .asString()
        .contains(
            key
                + " with "
                + key
                + "-cert.pub for somebody-else (ssh-ed25519-cert-v01@openssh.com SHA256:")
        .contains(", " + key + " (ssh-ed25519 SHA256:");
  }

  private void sign(Path file, String user) throws Exception {
    Path authority = folder.resolve("ca");
    Files.setPosixFilePermissions(authority, PosixFilePermissions.fromString("rw-------"));
    List<String> words =
        List.of(
            "ssh-keygen", "-q", "-s", authority.toString(), "-I", "me", "-n", user, file + ".pub");
    assertThat(new ProcessBuilder(words).inheritIO().start().waitFor()).isZero();
  }

  private Optional<KamalException> login() {
    try (SshConnector connector = rig.connector()) {
      return Optional.ofNullable(
          catchThrowableOfType(
              KamalException.class, () -> connector.session("web-1").execute(TRUE)));
    }
  }
}
