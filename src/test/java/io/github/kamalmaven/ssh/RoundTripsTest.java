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
import java.util.function.Consumer;
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

  /** It sends its version and its algorithms apart. */
  private static final int ONE_MORE_WITH_MINA = 1;

  private static final int ATTEMPTS = 5;

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
  void a_login_and_the_first_batch_take_seven() throws Exception {
    Batch batch = Batch.of(script("echo one"), script("echo two"));

    assertTrips(
        LOGIN_AND_BATCH,
        session -> {
          assertThat(session.perform(batch)).extracting(Outcome::text).contains("one", "two");
        });
    assertTrips(
        LOGIN_AND_BATCH + 1,
        session -> {
          session.perform(batch);
          session.run(script("true"));
        });
  }

  @Test
  void the_first_batch_arrives_as_it_is_and_stays_in_no_process_list() {
    String odd = "two\nlines 'single' \"double\" $(not run) `nor this` \\n %s ✓\n";
    Batch batch =
        Batch.EMPTY
            .attempt(script("echo one; exit 3"))
            .run(script("printf %s " + Quoting.literal(odd)));

    try (SshConnector connector = rig.connector()) {
      Session session = connector.session("web-1");
      List<Outcome> outcomes = session.perform(batch);
      Outcome later = session.run(script("ps -ef 2>/dev/null | grep 'nor[ ]this' || echo gone"));

      assertThat(outcomes).extracting(Outcome::exit).containsExactly(3, 0);
      assertThat(outcomes.get(1).stdout()).isEqualTo(odd);
      assertThat(later.stdout()).isEqualTo("gone\n");
    }
  }

  @Test
  void what_is_to_be_read_takes_one_more_because_sshd_accepts_no_input_before() throws Exception {
    Batch batch =
        Batch.of(CommandLine.of("echo", "one"))
            .run(CommandLine.of("cat").reading(Sensitive.of("two")));

    assertTrips(
        LOGIN_AND_BATCH + 1,
        session ->
            assertThat(session.perform(batch))
                .extracting(Outcome::stdout)
                .containsExactly("one\n", "two"));
  }

  @Test
  void the_only_key_of_an_agent_costs_no_more_than_a_file() throws Exception {
    Path file = rig.home.resolve(".ssh/id_ed25519");
    try (FakeAgent agent = new FakeAgent(folder.resolve("agent"), TestKeys.load(file))) {
      rig.agent = Optional.of(agent.socket());
      Files.delete(file);

      assertTrips(LOGIN_AND_BATCH, session -> session.run(script("true")));
    }
  }

  @Test
  void one_of_several_keys_of_an_agent_is_asked_for_before_it_signs() throws Exception {
    Path file = rig.home.resolve(".ssh/id_ed25519");
    KeyPair other = TestKeys.ecdsa(folder.resolve("other"));
    try (FakeAgent agent = new FakeAgent(folder.resolve("agent"), other, TestKeys.load(file))) {
      rig.agent = Optional.of(agent.socket());
      Files.delete(file);

      assertTrips(
          LOGIN_AND_BATCH + 2,
          session -> {
            int before = agent.signatures.get();
            session.run(script("true"));
            assertThat(agent.signatures.get() - before).isEqualTo(1);
          });
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

  /**
   * What is done on a new connection takes so many round trips. An answer that comes in pieces, as
   * on a busy machine, looks like two; the fewest of some attempts is what is really waited for.
   */
  private void assertTrips(int expected, Consumer<Session> work) {
    int bound = server instanceof OpenSshServer ? expected : expected + ONE_MORE_WITH_MINA;
    int fewest = Integer.MAX_VALUE;
    for (int attempt = 0; attempt < ATTEMPTS && fewest > bound; attempt++) {
      int before = relay.roundTrips();
      try (SshConnector connector = rig.connector()) {
        work.accept(connector.session("web-1"));
        fewest = Math.min(fewest, relay.roundTrips() - before);
      }
    }
    assertThat(fewest).isLessThanOrEqualTo(bound);
  }

  private static CommandLine script(String text) {
    return CommandLine.script(text);
  }
}
