package io.github.kamalmaven.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.jcraft.jsch.KeyPair;
import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Ssh.ConfigFiles;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginTest {
  private static final CommandLine TRUE = CommandLine.of("true");

  @TempDir Path folder;

  private MinaServer server;
  private SshRig rig;
  private Path keys;

  @BeforeEach
  void serve() throws Exception {
    server = MinaServer.accepting(folder, folder.resolve("authorized_keys"));
    rig = new SshRig(folder.resolve("me")).host("web-1", server.port());
    keys = rig.home.resolve(".ssh");
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void an_rsa_key_in_its_usual_place_logs_in() throws Exception {
    authorize(TestKeys.rsa(keys.resolve("id_rsa")));

    assertThat(login()).isEmpty();
  }

  @Test
  void an_ecdsa_key_in_its_usual_place_logs_in() throws Exception {
    authorize(TestKeys.ecdsa(keys.resolve("id_ecdsa")));

    assertThat(login()).isEmpty();
  }

  @Test
  void a_key_that_deploy_yml_names_logs_in() throws Exception {
    authorize(TestKeys.ecdsa(rig.home.resolve("deploy/key")));
    rig.keys = List.of("deploy/key");

    assertThat(login()).isEmpty();
  }

  @Test
  void a_key_from_the_secrets_logs_in() throws Exception {
    authorize(TestKeys.rsa(folder.resolve("secret_key")));
    rig.keyData = List.of(Sensitive.of(Files.readString(folder.resolve("secret_key"))));

    assertThat(login()).isEmpty();
  }

  @Test
  void a_key_of_the_agent_logs_in() throws Exception {
    KeyPair key = TestKeys.ecdsa(folder.resolve("elsewhere"));
    authorize(key);

    try (FakeAgent agent = new FakeAgent(folder.resolve("agent"), key)) {
      rig.agent = Optional.of(agent.socket());
      assertThat(login()).isEmpty();
    }
  }

  @Test
  void a_key_that_the_openssh_configuration_names_logs_in() throws Exception {
    authorize(TestKeys.ecdsa(rig.home.resolve("work")));
    write(keys.resolve("config"), "Host web-*\n  IdentityFile ~/work\n");
    rig.config = new ConfigFiles.Default();

    assertThat(login()).isEmpty();
  }

  @Test
  void files_that_the_openssh_configuration_includes_count_where_they_are_included()
      throws Exception {
    authorize(TestKeys.ecdsa(rig.home.resolve("work")));
    write(keys.resolve("config"), "Host web-*\n  Include config.d/*.conf\nHost db\n  User x\n");
    write(keys.resolve("config.d/work.conf"), "IdentityFile ~/work\n");
    rig.config = new ConfigFiles.Default();

    assertThat(login()).isEmpty();
  }

  @Test
  void an_agent_that_the_openssh_configuration_names_takes_the_place_of_the_usual_one()
      throws Exception {
    KeyPair key = TestKeys.ecdsa(folder.resolve("elsewhere"));
    authorize(key);
    rig.agent = Optional.of(folder.resolve("nobody"));
    rig.config = new ConfigFiles.Default();

    try (FakeAgent agent = new FakeAgent(folder.resolve("1 password"), key)) {
      write(keys.resolve("config"), "Host *\n  IdentityAgent \"" + agent.socket() + "\"\n");
      assertThat(login()).isEmpty();
    }
  }

  @Test
  void an_agent_may_be_named_by_a_variable() throws Exception {
    KeyPair key = TestKeys.ecdsa(folder.resolve("elsewhere"));
    authorize(key);
    rig.config = new ConfigFiles.Default();
    write(keys.resolve("config"), "Host *\n  IdentityAgent $WORK_AGENT\n");

    try (FakeAgent agent = new FakeAgent(folder.resolve("agent"), key)) {
      rig.environment = Map.of("WORK_AGENT", agent.socket().toString());
      assertThat(login()).isEmpty();
    }
  }

  @Test
  void no_agent_is_asked_where_the_openssh_configuration_wants_none() throws Exception {
    KeyPair key = TestKeys.ecdsa(folder.resolve("elsewhere"));
    authorize(key);
    rig.config = new ConfigFiles.Default();
    write(keys.resolve("config"), "Match originalhost web-1\n  IdentityAgent none\n");

    try (FakeAgent agent = new FakeAgent(folder.resolve("agent"), key)) {
      rig.agent = Optional.of(agent.socket());
      assertThat(login()).get().asString().contains("no key to try").doesNotContain("agent");
    }
  }

  @Test
  void the_openssh_configuration_does_not_count_when_it_is_switched_off() throws Exception {
    authorize(TestKeys.ecdsa(rig.home.resolve("work")));
    write(keys.resolve("config"), "Host web-*\n  IdentityFile ~/work\n");
    rig.config = new ConfigFiles.None();

    assertThat(login()).get().extracting(KamalException::getMessage).asString().contains("refuses");
  }

  @Test
  void user_and_port_of_the_openssh_configuration_never_count_but_its_host_name_does()
      throws Exception {
    authorize(TestKeys.ecdsa(keys.resolve("id_ecdsa")));
    write(keys.resolve("config"), "Host short\n  HostName web-1\n  User nobody\n  Port 9\n");
    rig.config = new ConfigFiles.Files(List.of("~/.ssh/config"));

    try (SshConnector connector = rig.connector()) {
      assertThat(connector.session("short").run(TRUE).exit()).isZero();
    }
    assertThat(rig.knownHosts()).content().startsWith("web-1 ");
  }

  @Test
  void a_refused_login_tells_every_key_and_what_the_host_accepts() throws Exception {
    KeyPair tried = TestKeys.ecdsa(keys.resolve("id_ecdsa"));
    TestKeys.locked(keys.resolve("id_ed25519"), "geheim");
    KeyPair ofAgent = TestKeys.rsa(folder.resolve("elsewhere"));
    write(folder.resolve("authorized_keys"), "");

    Optional<KamalException> failure;
    try (FakeAgent agent = new FakeAgent(folder.resolve("agent"), ofAgent)) {
      rig.agent = Optional.of(agent.socket());
      failure = login();
    }

    assertThat(failure).isPresent();
    assertThat(failure.get())
        .hasMessageContaining("web-1 refuses the login of " + SshRig.USER)
        .hasMessageContaining(keys.resolve("id_ecdsa") + " (ecdsa-sha2-nistp256 SHA256:")
        .hasMessageContaining("the agent's laptop (ssh-rsa SHA256:")
        .hasMessageContaining(
            keys.resolve("id_ed25519") + " (needs a passphrase, and the agent does not have it)");
    assertThat(tried.getPublicKeyBlob()).isNotEmpty();
    assertThat(failure.get().where()).get().asString().contains("which accepts", "publickey");
    assertThat(failure.get().remedy()).get().asString().contains("authorized_keys", "ssh.keys");
  }

  @Test
  void a_key_that_the_agent_does_not_sign_with_is_told_as_such() throws Exception {
    KeyPair key = TestKeys.ecdsa(folder.resolve("elsewhere"));
    authorize(key);

    try (FakeAgent agent = new FakeAgent(folder.resolve("agent"), key)) {
      agent.locked = true;
      rig.agent = Optional.of(agent.socket());
      assertThat(login())
          .get()
          .extracting(KamalException::getMessage)
          .asString()
          .contains("tried the agent's laptop, which the agent did not sign with: (ecdsa");
    }
  }

  @Test
  void a_login_without_any_key_says_where_keys_were_looked_for() throws Exception {
    write(folder.resolve("authorized_keys"), "");

    assertThat(login())
        .get()
        .extracting(KamalException::getMessage)
        .asString()
        .contains("no key to try", keys.resolve("id_ed25519") + " (there is no such file)");
  }

  @Test
  void an_agent_that_does_not_answer_is_told() throws Exception {
    write(folder.resolve("authorized_keys"), "");
    rig.agent = Optional.of(folder.resolve("nobody"));

    assertThat(login())
        .get()
        .extracting(KamalException::getMessage)
        .asString()
        .contains("the agent at " + folder.resolve("nobody") + " (does not answer)");
  }

  private void authorize(KeyPair key) throws Exception {
    Path line = folder.resolve("authorized.new");
    key.writePublicKey(line.toString(), "test");
    Files.move(line, folder.resolve("authorized_keys"), StandardCopyOption.REPLACE_EXISTING);
  }

  private static void write(Path file, String text) throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Optional<KamalException> login() {
    try (SshConnector connector = rig.connector()) {
      return Optional.ofNullable(
          catchThrowableOfType(
              KamalException.class, () -> connector.session("web-1").execute(TRUE)));
    }
  }
}
