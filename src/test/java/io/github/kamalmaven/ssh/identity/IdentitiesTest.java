package io.github.kamalmaven.ssh.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jcraft.jsch.Identity;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.KeyPair;
import io.github.kamalmaven.shell.Sensitive;
import io.github.kamalmaven.ssh.FakeAgent;
import io.github.kamalmaven.ssh.TestKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentitiesTest {
  @TempDir Path home;

  private List<Path> files = List.of();
  private boolean only;
  private List<Path> certificates = List.of();
  private Optional<Path> agent = Optional.empty();
  private Passphrases passphrases = Passphrases.NONE;

  @Test
  void an_ed25519_key_signs() throws Exception {
    KeyPair pair = TestKeys.ed25519(home.resolve(".ssh/id_ed25519"));

    Identity key = offer().getIdentities().get(0);

    assertThat(verified(pair, key.getSignature("text".getBytes(UTF_8), "ssh-ed25519"))).isTrue();
  }

  @Test
  void a_key_with_a_passphrase_signs_once_it_is_given() throws Exception {
    KeyPair pair = TestKeys.locked(home.resolve(".ssh/id_ed25519"), "geheim");
    passphrases = key -> List.of(Sensitive.of("falsch"), Sensitive.of("geheim"));

    Identity key = offer().getIdentities().get(0);

    assertThat(verified(pair, key.getSignature("text".getBytes(UTF_8), "ssh-ed25519"))).isTrue();
  }

  @Test
  void a_wrong_passphrase_is_told() throws Exception {
    TestKeys.locked(home.resolve(".ssh/id_ed25519"), "geheim");
    passphrases = key -> List.of(Sensitive.of("falsch"));

    assertThat(offer().told())
        .startsWith("no key to try")
        .contains("id_ed25519 (the passphrase in Maven's settings does not open it)")
        .doesNotContain("falsch");
  }

  @Test
  void usual_files_are_tried_in_order_of_strength() throws Exception {
    TestKeys.rsa(home.resolve(".ssh/id_rsa"));
    TestKeys.ecdsa(home.resolve(".ssh/id_ecdsa"));
    TestKeys.ed25519(home.resolve(".ssh/id_ed25519"));

    assertThat(names()).containsExactly("id_ed25519", "id_ecdsa", "id_rsa");
  }

  @Test
  void named_files_take_the_place_of_the_usual_ones() throws Exception {
    TestKeys.ecdsa(home.resolve(".ssh/id_ecdsa"));
    TestKeys.ecdsa(home.resolve("deploy"));
    files = List.of(home.resolve("deploy"));

    assertThat(names()).containsExactly("deploy");
  }

  @Test
  void named_files_come_before_the_agents_keys() throws Exception {
    TestKeys.ecdsa(home.resolve("deploy"));
    files = List.of(home.resolve("deploy"));

    try (FakeAgent running = agentWith(TestKeys.rsa(home.resolve("other")))) {
      agent = Optional.of(running.socket());
      assertThat(names()).containsExactly("deploy", "the agent's laptop");
    }
  }

  @Test
  void the_agents_other_keys_are_left_alone_if_only_files_count() throws Exception {
    TestKeys.ecdsa(home.resolve("deploy"));
    files = List.of(home.resolve("deploy"));
    only = true;

    try (FakeAgent running = agentWith(TestKeys.rsa(home.resolve("other")))) {
      agent = Optional.of(running.socket());
      assertThat(names()).containsExactly("deploy");
    }
  }

  @Test
  void the_agents_copy_takes_the_place_of_a_file_with_a_passphrase() throws Exception {
    KeyPair locked = TestKeys.locked(home.resolve("deploy"), "geheim");
    files = List.of(home.resolve("deploy"));
    only = true;

    try (FakeAgent running = agentWith(TestKeys.rsa(home.resolve("other")), locked)) {
      agent = Optional.of(running.socket());
      assertThat(offer().told())
          .isEqualTo(
              "tried the agent's laptop (ssh-ed25519 %s)"
                  .formatted(Fingerprint.of(locked.getPublicKeyBlob())));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"deploy", "deploy.pub"})
  void a_public_key_alone_chooses_the_agents_key(String named) throws Exception {
    KeyPair pair = TestKeys.ed25519(home.resolve("deploy"));
    Files.delete(home.resolve("deploy"));
    files = List.of(home.resolve(named));
    only = true;

    try (FakeAgent running = agentWith(TestKeys.rsa(home.resolve("other")), pair)) {
      agent = Optional.of(running.socket());
      assertThat(offer().told())
          .isEqualTo(
              "tried the agent's laptop (ssh-ed25519 %s)"
                  .formatted(Fingerprint.of(pair.getPublicKeyBlob())));
    }
  }

  @Test
  void a_key_that_is_in_a_file_and_in_the_agent_is_tried_once() throws Exception {
    KeyPair pair = TestKeys.ecdsa(home.resolve(".ssh/id_ecdsa"));

    try (FakeAgent running = agentWith(pair)) {
      agent = Optional.of(running.socket());
      assertThat(offer().getIdentities()).hasSize(1);
    }
  }

  @Test
  void a_file_that_holds_no_key_is_told() throws Exception {
    files = List.of(Files.writeString(home.resolve("notes.txt"), "hello"));

    assertThat(offer().told()).contains("notes.txt (is not a private key that can be read)");
  }

  @Test
  void hosts_never_see_the_keys_of_files_through_a_forwarded_agent() throws Exception {
    TestKeys.ecdsa(home.resolve(".ssh/id_ecdsa"));

    assertThat(identities().forwarded(choice()).getIdentities()).isEmpty();
  }

  @Test
  void fingerprints_are_those_of_ssh_keygen() {
    byte[] key = "abc".getBytes(UTF_8);

    assertThat(Fingerprint.of(key)).isEqualTo("SHA256:ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0");
  }

  private static boolean verified(KeyPair pair, byte[] signature) throws Exception {
    var verifier = pair.getVerifier();
    verifier.update("text".getBytes(UTF_8));
    return verifier.verify(signature);
  }

  private FakeAgent agentWith(KeyPair... keys) throws Exception {
    return new FakeAgent(home.resolve("agent"), keys);
  }

  private List<String> names() {
    return offer().getIdentities().stream()
        .map(Identity::getName)
        .map(name -> name.startsWith("/") ? Path.of(name).getFileName().toString() : name)
        .toList();
  }

  private Offer offer() {
    return identities().offer(choice());
  }

  private KeyChoice choice() {
    return new KeyChoice(List.of(), false, agent, certificates);
  }

  private Identities identities() {
    return new Identities(new KeySources(files, List.of(), only, home, passphrases), new JSch());
  }
}
