package io.github.kamalmaven.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.jcraft.jsch.KeyPair;
import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hosts that show a known, a new, another or a revoked key. */
class HostKeysTest {
  private static final CommandLine TRUE = CommandLine.of("true");

  @TempDir Path folder;

  private MinaServer server;
  private SshRig rig;

  @BeforeEach
  void serve() throws Exception {
    server = MinaServer.accepting(folder, folder.resolve("authorized_keys"));
    rig = new SshRig(folder.resolve("me")).host("web-1", server.port());
    authorize(TestKeys.ecdsa(rig.home.resolve(".ssh/id_ecdsa")));
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void an_unknown_host_key_is_accepted_and_stored_in_clear() throws Exception {
    assertThat(login()).isEmpty();

    assertThat(Files.readAllLines(rig.knownHosts()))
        .singleElement()
        .asString()
        .startsWith("web-1 ");
    assertThat(Files.getPosixFilePermissions(rig.knownHosts())).hasSize(2);
  }

  @Test
  void a_known_host_key_is_not_stored_again() throws Exception {

    login();
    login();

    assertThat(Files.readAllLines(rig.knownHosts())).hasSize(1);
  }

  @Test
  void a_changed_host_key_is_rejected_with_file_line_and_the_command_to_remove_it()
      throws Exception {
    login();
    String known = Files.readString(rig.knownHosts());
    server.close();
    server = MinaServer.accepting(folder, folder.resolve("authorized_keys"));
    rig.host("web-1", server.port());
    write(rig.knownHosts(), "# mine\nother.example ssh-rsa AAAAB3NzaC1yc2E=\n" + known);

    Optional<KamalException> failure = login();

    assertThat(failure.map(KamalException::getMessage))
        .get()
        .asString()
        .matches(
            "The host key of web-1 has changed:"
                + " it was SHA256:\\S{43} \\(\\S+\\) and is now SHA256:\\S{43} \\(\\S+\\)");
    assertThat(failure.flatMap(KamalException::where)).contains(rig.knownHosts() + ":3");
    assertThat(failure.flatMap(KamalException::remedy))
        .get()
        .asString()
        .contains("ssh-keygen -R 'web-1' -f '" + rig.knownHosts() + "'");
    assertThat(rig.knownHosts()).content().endsWith(known);
  }

  @Test
  void a_host_key_of_another_type_than_the_known_one_is_rejected_too() throws Exception {
    Path other = folder.resolve("other_host_key");
    TestKeys.ecdsa(other);
    String[] words = Files.readString(Path.of(other + ".pub")).split(" ");
    write(rig.knownHosts(), "web-1 " + words[0] + " " + words[1] + "\n");

    assertThat(login())
        .get()
        .extracting(KamalException::getMessage)
        .asString()
        .contains("The host key of web-1 has changed");
  }

  @Test
  void a_strict_login_refuses_an_unknown_host_and_says_how_to_add_it() throws Exception {
    rig.strictHostKeys = true;

    KamalException failure = login().orElseThrow();

    assertThat(failure.getMessage())
        .matches("The host key of web-1 is not known: SHA256:\\S{43} \\(\\S+\\)");
    assertThat(failure.where()).contains(rig.knownHosts() + " has no key of web-1");
    assertThat(failure.remedy().orElseThrow())
        .contains("ssh-keygen -lf /etc/ssh/ssh_host_", "ssh-keyscan -p 22 -t ")
        .endsWith("'web-1' >> '" + rig.knownHosts() + "'");
    assertThat(rig.knownHosts()).doesNotExist();
  }

  @Test
  void a_strict_login_to_a_known_host_succeeds() throws Exception {
    login();
    rig.strictHostKeys = true;

    assertThat(login()).isEmpty();
  }

  @Test
  void a_revoked_key_is_refused_even_if_it_is_known() throws Exception {
    login();
    String known = Files.readString(rig.knownHosts());
    write(rig.knownHosts(), known + "@revoked " + known.replace("web-1", "*"));

    assertThat(login())
        .get()
        .extracting(KamalException::getMessage)
        .asString()
        .startsWith("The host key of web-1 is marked as revoked: SHA256:");
  }

  @Test
  void twenty_hosts_are_recorded_at_once() throws Exception {
    IntStream.range(0, 20).forEach(i -> rig.host("web-" + i, server.port()));

    try (SshConnector connector = rig.connector()) {
      List<CompletableFuture<Void>> logins =
          IntStream.range(0, 20)
              .mapToObj(i -> "web-" + i)
              .map(host -> CompletableFuture.runAsync(() -> connector.session(host).execute(TRUE)))
              .toList();
      logins.forEach(CompletableFuture::join);
    }

    assertThat(Files.readAllLines(rig.knownHosts()))
        .hasSize(20)
        .allMatch(line -> line.matches("web-\\d+ \\S+ \\S+"));
  }

  @Test
  void a_home_that_cannot_be_written_to_is_told_and_stops_nobody() throws Exception {
    Path home = folder.resolve("a-file");
    Files.writeString(home, "");
    SshRig elsewhere = new SshRig(home).host("web-1", server.port());
    elsewhere.keyData = List.of(secretKey());

    try (SshConnector connector = elsewhere.connector()) {
      connector.session("web-1").execute(TRUE);
    }

    assertThat(elsewhere.notes)
        .containsExactly("web-1: The host key cannot be stored in " + elsewhere.knownHosts());
  }

  private Sensitive secretKey() throws Exception {
    return Sensitive.of(Files.readString(rig.home.resolve(".ssh/id_ecdsa")));
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
