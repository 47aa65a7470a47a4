package io.github.kamalmaven.host.told;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.host.Connector;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.Surroundings;
import io.github.kamalmaven.host.TimeSource;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import io.github.kamalmaven.shell.Word;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ReportingTest {
  private final List<Event> told = new ArrayList<>();
  private final CommandLine login =
      CommandLine.of("docker", "login").reading(Sensitive.of("s3cret\n"));

  @Test
  void a_command_is_told_with_its_lines_and_its_duration() {
    Session session = connector(new Scripted("one\ntwo\n", "three", 3)).session("web-1");

    Outcome outcome = session.run(CommandLine.of("docker", "ps"));

    assertThat(outcome.exit()).isEqualTo(3);
    assertThat(told)
        .containsExactly(
            new Event.CommandStarted("web-1", "docker ps"),
            new Event.CommandWrote("web-1", "docker ps", Event.Stream.OUT, "one"),
            new Event.CommandWrote("web-1", "docker ps", Event.Stream.OUT, "two"),
            new Event.CommandWrote("web-1", "docker ps", Event.Stream.ERR, "three"),
            new Event.CommandFinished("web-1", "docker ps", 3, Duration.ofSeconds(2)));
  }

  @Test
  void secrets_of_the_command_are_masked() {
    Session session = connector(new Scripted("", "", 0)).session("web-1");

    session.run(CommandLine.of("docker", "login", "-p").plus(Word.secret(Sensitive.of("s3cret"))));

    assertThat(told).noneMatch(event -> event.toString().contains("s3cret"));
    assertThat(told)
        .first()
        .isEqualTo(new Event.CommandStarted("web-1", "docker login -p [REDACTED]"));
  }

  @Test
  void a_secret_that_the_command_read_is_masked_where_it_writes_it() {
    Session session = connector(new Scripted("token s3cret is wrong\n", "", 1)).session("web-1");

    Outcome outcome = session.run(login);

    assertThat(told)
        .contains(
            new Event.CommandWrote(
                "web-1", "docker login", Event.Stream.OUT, "token [REDACTED] is wrong"));
    assertThat(outcome.stdout()).isEqualTo("token s3cret is wrong\n");
  }

  @Test
  void a_short_secret_is_masked_whole_and_a_long_one_line_by_line() {
    CommandLine reading = CommandLine.of("cat").reading(Sensitive.of("{\n  key-one\n  key-two\n}"));
    Session session = connector(new Scripted("{ key-one }\nkey-two\n", "", 0)).session("web-1");

    session.run(reading);

    assertThat(told)
        .contains(
            new Event.CommandWrote("web-1", "/usr/bin/env cat", Event.Stream.OUT, "{ [REDACTED] }"),
            new Event.CommandWrote("web-1", "/usr/bin/env cat", Event.Stream.OUT, "[REDACTED]"));
  }

  @Test
  void an_upload_is_told_once_it_is_done() {
    Session session = connector(new Scripted("", "", 0)).session("web-1");

    session.upload(Upload.text(".kamal/env", "KEY=s3cret\n", 0600));

    assertThat(told).containsExactly(new Event.Uploaded("web-1", ".kamal/env", 11));
  }

  @Test
  void closing_closes_the_transport() {
    AtomicBoolean closed = new AtomicBoolean();
    Connector inner = new OneSession(new Scripted("", "", 0), closed);

    new ReportingConnector(
            inner,
            told::add,
            TimeSource.SYSTEM,
            new Waits(told::add, TimeSource.SYSTEM, Optional.empty()))
        .close();

    assertThat(closed).isTrue();
  }

  @Test
  void local_lines_are_told_as_they_come_and_also_to_the_caller() {
    List<String> heard = new ArrayList<>();
    Local local =
        new ReportingLocal(
            new Scripted("s3cret\n", "", 0),
            told::add,
            ticking(),
            new Waits(told::add, ticking(), Optional.empty()));

    local.run(login, Surroundings.in(Path.of("/")).heardBy((stream, line) -> heard.add(line)));

    assertThat(heard).containsExactly("s3cret");
    assertThat(told)
        .containsExactly(
            new Event.CommandStarted("localhost", "docker login"),
            new Event.CommandWrote("localhost", "docker login", Event.Stream.OUT, "[REDACTED]"),
            new Event.CommandFinished("localhost", "docker login", 0, Duration.ofSeconds(2)));
  }

  private Connector connector(Session session) {
    return new ReportingConnector(
        new OneSession(session, new AtomicBoolean()),
        told::add,
        ticking(),
        new Waits(told::add, ticking(), Optional.empty()));
  }

  /** Two seconds pass between two looks. */
  private static TimeSource ticking() {
    return new TimeSource() {
      private Instant now = Instant.EPOCH;

      @Override
      public Instant now() {
        now = now.plusSeconds(2);
        return now;
      }

      @Override
      public void sleep(Duration time) {
        throw new AssertionError("Nobody waits here");
      }
    };
  }

  private record OneSession(Session session, AtomicBoolean closed) implements Connector {
    @Override
    public Session session(String host) {
      return session;
    }

    @Override
    public void close() {
      closed.set(true);
    }
  }

  private record Scripted(String stdout, String stderr, int exit) implements Local {
    @Override
    public Outcome run(CommandLine command) {
      return new Outcome(command, exit, stdout, stderr);
    }

    @Override
    public Outcome run(CommandLine command, Surroundings surroundings) {
      stdout.lines().forEach(line -> surroundings.lines().line(Event.Stream.OUT, line));
      return run(command);
    }

    @Override
    public void upload(Upload file) {
      // It is told, not written.
    }
  }
}
