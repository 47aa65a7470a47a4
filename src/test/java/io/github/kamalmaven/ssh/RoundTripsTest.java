package io.github.kamalmaven.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.jcraft.jsch.KeyPair;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.CommandFailed;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Quoting;
import io.github.kamalmaven.shell.Sensitive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a distant host costs, on a real sshd where there is one. */
@Timeout(120)
class RoundTripsTest {
  /**
   * TCP, version, key exchange, keys and the service of logins, the login, the channel, the batch.
   */
  private static final int LOGIN_AND_BATCH = 7;

  @TempDir Path folder;

  private TestServer server;
  private Relay relay;
  private SshRig rig;

  @BeforeEach
  void serve() throws Exception {
    server = TestServer.preferred(folder, folder.resolve("home/.ssh/id_ed25519"));
    relay = Relay.distant(server.port());
    rig = new SshRig(folder.resolve("home")).host("web-1", relay.address());
  }

  @AfterEach
  void stop() throws Exception {
    relay.close();
    server.close();
  }

  @Test
  void a_login_and_the_first_batch_take_seven() {
    String odd = "two\nlines 'single' \"double\" $(not run) `nor this` \\n %s ✓\n";
    Batch batch =
        Batch.EMPTY
            .attempt(script("echo one; exit 3"))
            .run(script("printf %s " + Quoting.literal(odd)));

    try (SshConnector connector = rig.connector()) {
      Session session = connector.session("web-1");
      List<Outcome> outcomes = session.perform(batch);
      int first = relay.roundTrips();
      Outcome later = session.run(script("ps -ef 2>/dev/null | grep 'nor[ ]this' || echo gone"));

      assertThat(first).isEqualTo(LOGIN_AND_BATCH);
      assertThat(outcomes).extracting(Outcome::exit).containsExactly(3, 0);
      assertThat(outcomes.get(1).stdout()).isEqualTo(odd);
      assertThat(later.stdout()).isEqualTo("gone\n");
      assertThat(relay.roundTrips()).isEqualTo(LOGIN_AND_BATCH + 1);
    }
  }

  @Test
  void what_is_to_be_read_takes_one_more_because_sshd_accepts_no_input_before() {
    Batch batch =
        Batch.of(CommandLine.of("echo", "one"))
            .run(CommandLine.of("cat").reading(Sensitive.of("two")));

    try (SshConnector connector = rig.connector()) {
      List<Outcome> outcomes = connector.session("web-1").perform(batch);

      assertThat(outcomes).extracting(Outcome::stdout).containsExactly("one\n", "two");
      assertThat(relay.roundTrips()).isLessThanOrEqualTo(LOGIN_AND_BATCH + 1);
    }
  }

  @Test
  void the_only_key_of_an_agent_costs_no_more_than_a_file() throws Exception {
    Path file = rig.home.resolve(".ssh/id_ed25519");
    try (FakeAgent agent = new FakeAgent(folder.resolve("agent"), TestKeys.load(file))) {
      rig.agent = Optional.of(agent.socket());
      Files.delete(file);
      try (SshConnector connector = rig.connector()) {
        connector.session("web-1").run(script("true"));

        assertThat(relay.roundTrips()).isEqualTo(LOGIN_AND_BATCH);
      }
    }
  }

  @Test
  void one_of_several_keys_of_an_agent_is_asked_for_before_it_signs() throws Exception {
    Path file = rig.home.resolve(".ssh/id_ed25519");
    KeyPair other = TestKeys.ecdsa(folder.resolve("other"));
    try (FakeAgent agent = new FakeAgent(folder.resolve("agent"), other, TestKeys.load(file))) {
      rig.agent = Optional.of(agent.socket());
      Files.delete(file);
      try (SshConnector connector = rig.connector()) {
        connector.session("web-1").run(script("true"));

        assertThat(agent.signatures).hasValue(1);
        assertThat(relay.roundTrips()).isEqualTo(LOGIN_AND_BATCH + 2);
      }
    }
  }

  @Test
  void what_fails_in_the_first_batch_ends_it() {
    Path never = folder.resolve("never");
    Batch batch = Batch.of(script("echo broken >&2; exit 3"), script("touch " + never));

    try (SshConnector connector = rig.connector()) {
      CommandFailed failed =
          catchThrowableOfType(
              CommandFailed.class, () -> connector.session("web-1").perform(batch));

      assertThat(failed).hasMessageContaining("broken");
      assertThat(never).doesNotExist();
    }
  }

  private static CommandLine script(String text) {
    return CommandLine.script(text);
  }
}
