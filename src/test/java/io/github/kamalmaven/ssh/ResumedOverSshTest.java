package io.github.kamalmaven.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Connector;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Repetition;
import io.github.kamalmaven.host.Repetition.Unless;
import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.host.resume.ResumingConnector;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.shell.CommandLine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class ResumedOverSshTest {
  @TempDir Path folder;

  private final List<Event> events = new CopyOnWriteArrayList<>();
  private MinaServer server;
  private Connector connector;

  @BeforeEach
  void connect() throws Exception {
    Path key = folder.resolve("me/.ssh/id_ecdsa");
    TestKeys.ecdsa(key);
    server = MinaServer.accepting(folder, Path.of(key + ".pub"));
    SshRig rig = new SshRig(folder.resolve("me")).host("web-1", server.port());
    connector = new ResumingConnector(rig.connector(), events::add, TimeSource.SYSTEM);
  }

  @AfterEach
  void stop() throws Exception {
    connector.close();
    server.close();
  }

  @Test
  void what_was_answered_stands_and_what_was_not_is_done_again() throws Exception {
    Batch batch =
        Batch.of(log("first"), CommandLine.script("[ -e hung ] || { touch hung; vanish; }"))
            .run(CommandLine.script("echo third"));

    List<Outcome> outcomes = connector.session("web-1").perform(batch);

    assertThat(outcomes).hasSize(3).allMatch(Outcome::succeeded);
    assertThat(outcomes.get(2).text()).isEqualTo("third");
    assertThat(server.home().resolve("log")).hasContent("first");
    assertThat(said())
        .containsExactly(
            "The connection to web-1 was lost during the command [: going on with a new one");
  }

  @Test
  void what_the_host_shows_to_have_happened_is_not_done_again() throws Exception {
    CommandLine change = log("changed").and(CommandLine.of("vanish"));
    Unless done = Unless.prints(CommandLine.of("cat", "log"));

    List<Outcome> outcomes =
        connector
            .session("web-1")
            .perform(Batch.EMPTY.once(change, done).run(CommandLine.script("echo on")));

    assertThat(outcomes.get(1).text()).isEqualTo("on");
    assertThat(server.home().resolve("log")).hasContent("changed");
  }

  @Test
  void what_must_not_be_repeated_fails_with_the_loss() throws Exception {
    CommandLine change = log("changed").and(CommandLine.of("vanish"));

    Throwable failure =
        catchThrowable(
            () -> connector.session("web-1").perform(Batch.EMPTY.once(change, Repetition.NEVER)));

    assertThat(failure).hasMessageStartingWith("The connection to web-1 was lost during");
    assertThat(said()).isEmpty();
    assertThat(Files.readString(server.home().resolve("log"))).isEqualTo("changed\n");
  }

  private static CommandLine log(String text) {
    return CommandLine.script("echo " + text + " >> log");
  }

  private List<String> said() {
    return events.stream()
        .filter(Event.Said.class::isInstance)
        .map(event -> ((Event.Said) event).text())
        .toList();
  }
}
