package io.github.kamalmaven.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.host.Connector;
import io.github.kamalmaven.host.Fleet;
import io.github.kamalmaven.host.Forward;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.Surroundings;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.shell.CommandLine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Machines that expect certain commands in a certain order, answer them, and fail on any other. */
final class Script {
  private final Map<String, Deque<Step>> expected = new LinkedHashMap<>();
  private final Map<String, Surroundings> surroundings = new ConcurrentHashMap<>();

  /** Ports that were forwarded, and given back, by host. */
  final List<String> forwards = new CopyOnWriteArrayList<>();

  private record Step(String command, int exit, String stdout, String stderr) {}

  /** The command succeeds and writes nothing. */
  Script expect(String host, String command) {
    return answer(host, command, "");
  }

  Script answer(String host, String command, String stdout) {
    return add(host, new Step(command, 0, stdout, ""));
  }

  Script fail(String host, String command, int exit, String stderr) {
    return add(host, new Step(command, exit, "", stderr));
  }

  private Script add(String host, Step step) {
    expected.computeIfAbsent(host, name -> new ArrayDeque<>()).add(step);
    return this;
  }

  Local local() {
    return new ScriptedLocal();
  }

  Session session(String host) {
    return new ScriptedSession(host);
  }

  Fleet fleet() {
    return new Fleet(
        new Connector() {
          @Override
          public Session session(String host) {
            return Script.this.session(host);
          }

          @Override
          public void close() {}
        },
        Report.NONE);
  }

  /** Where a local command ran that contains a text. */
  Surroundings surroundingsOf(String part) {
    return surroundings.entrySet().stream()
        .filter(entry -> entry.getKey().contains(part))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new AssertionError("Nothing like this ran: " + part));
  }

  void assertAllRan() {
    assertThat(expected.values()).allMatch(Deque::isEmpty);
  }

  private Outcome run(String host, CommandLine command) {
    Step step = expected.getOrDefault(host, new ArrayDeque<>()).poll();
    assertThat(command.toRun())
        .as("next command on %s", host)
        .isEqualTo(step == null ? "nothing more" : step.command());
    return new Outcome(command, step.exit(), step.stdout(), step.stderr());
  }

  private class ScriptedSession implements Session {
    private final String host;

    ScriptedSession(String host) {
      this.host = host;
    }

    @Override
    public String host() {
      return host;
    }

    @Override
    public Outcome run(CommandLine command) {
      return Script.this.run(host, command);
    }

    @Override
    public Forward forward(int port) {
      forwards.add(host + " forwards " + port);
      return () -> forwards.add(host + " gives back " + port);
    }

    @Override
    public void upload(Upload file) {
      throw new AssertionError("Unexpected upload to " + host + ": " + file);
    }
  }

  private final class ScriptedLocal extends ScriptedSession implements Local {
    ScriptedLocal() {
      super(Local.NAME);
    }

    @Override
    public String host() {
      return Local.NAME;
    }

    @Override
    public Outcome run(CommandLine command, Surroundings around) {
      surroundings.put(command.toRun(), around);
      Outcome outcome = run(command);
      outcome.stdout().lines().forEach(line -> around.lines().line(Event.Stream.OUT, line));
      outcome.stderr().lines().forEach(line -> around.lines().line(Event.Stream.ERR, line));
      return outcome;
    }
  }
}
