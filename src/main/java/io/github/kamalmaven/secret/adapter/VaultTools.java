package io.github.kamalmaven.secret.adapter;

import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Surroundings;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.secret.spi.ControlMachine;
import io.github.kamalmaven.secret.spi.ToolAnswer;
import io.github.kamalmaven.secret.spi.ToolCall;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Quoting;
import io.github.kamalmaven.shell.Sensitive;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Runs the programs of vaults as Kamal runs them. */
public final class VaultTools implements ControlMachine {
  private final Local local;
  private final Path project;
  private final Map<String, String> environment;
  private final Report report;
  private final boolean attended;
  private final Object terminal = new Object();

  /**
   * @param local runs them
   * @param project the project's directory, absolute
   * @param environment the variables of the process
   * @param report hears what they write to standard error; standard output is the secret
   * @param attended whether somebody sits in front of the terminal of this process
   */
  public VaultTools(
      Local local, Path project, Map<String, String> environment, Report report, boolean attended) {
    this.local = local;
    this.project = project;
    this.environment = Map.copyOf(environment);
    this.report = report;
    this.attended = attended;
  }

  @Override
  public Path project() {
    return project;
  }

  @Override
  public Map<String, String> environment() {
    return environment;
  }

  @Override
  public ToolAnswer run(ToolCall call) {
    return run(call, around(call).heardBy((stream, line) -> hear(call, stream, line)));
  }

  @Override
  public Optional<ToolAnswer> ask(ToolCall call) {
    if (!attended) {
      return Optional.empty();
    }
    synchronized (terminal) {
      report.on(new Event.Interlude(true));
      try {
        return Optional.of(run(call, around(call).atTerminal()));
      } finally {
        report.on(new Event.Interlude(false));
      }
    }
  }

  private ToolAnswer run(ToolCall call, Surroundings around) {
    String words = call.words().stream().map(Quoting::literal).collect(Collectors.joining(" "));
    Outcome outcome = local.run(CommandLine.script(words), around);
    return new ToolAnswer(outcome.exit(), outcome.stdout());
  }

  private Surroundings around(ToolCall call) {
    Map<String, Sensitive> variables = new HashMap<>();
    call.environment().forEach((name, value) -> variables.put(name, Sensitive.of(value)));
    return Surroundings.in(project).with(variables);
  }

  private void hear(ToolCall call, Event.Stream stream, String line) {
    if (stream == Event.Stream.ERR && !call.quiet()) {
      report.on(new Event.CommandWrote(Local.NAME, call.toString(), stream, line));
      report.on(new Event.Followed(call.words().get(0), stream, line));
    }
  }
}
