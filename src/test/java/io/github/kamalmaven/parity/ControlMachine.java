package io.github.kamalmaven.parity;

import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Surroundings;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The control machine: hooks, git and secret commands run for real; Docker and what else a build
 * needs is answered as recorded.
 */
final class ControlMachine implements Local {
  private static final Pattern SIMULATED =
      Pattern.compile(
          "(/usr/bin/env )?(\\( export [^;]*; )?(docker|pack|op|ssh) .*", Pattern.DOTALL);
  private static final Pattern WHOAMI = Pattern.compile("(/usr/bin/env )?whoami");
  private static final Pattern GIT = Pattern.compile("(/usr/bin/env )?git (?!clone).*");
  private static final Pattern ARCHITECTURE = Pattern.compile("docker info .*Architecture.*");

  private final Workspace workspace;
  private final Map<String, String> environment;
  private final Answers answers;
  private final Transcript transcript;

  /**
   * @param workspace where the project is
   * @param environment what processes find in their environment
   * @param answers what stands in front of it
   * @param transcript takes down what is done
   */
  ControlMachine(
      Workspace workspace,
      Map<String, String> environment,
      Answers answers,
      Transcript transcript) {
    this.workspace = workspace;
    this.environment = Map.copyOf(environment);
    this.answers = answers;
    this.transcript = transcript;
  }

  @Override
  public Outcome run(CommandLine command) {
    return run(command, Surroundings.in(workspace.project()));
  }

  @Override
  public Outcome run(CommandLine command, Surroundings surroundings) {
    String text = command.toRun();
    Optional<String> input = command.input().map(Sensitive::reveal);
    Reply reply = answer(text, input, surroundings);
    if (workspace.isSecretCommand(text)) {
      transcript.asked(NAME, text, reply);
    } else {
      transcript.ran(NAME, text, input, reply);
    }
    tell(reply.stdout(), Event.Stream.OUT, surroundings);
    tell(reply.stderr(), Event.Stream.ERR, surroundings);
    return new Outcome(command, reply.exit(), reply.stdout(), reply.stderr());
  }

  @Override
  public void upload(Upload file) {
    throw new UnsupportedOperationException("an upload to the control machine: " + file);
  }

  private Reply answer(String text, Optional<String> input, Surroundings surroundings) {
    if (WHOAMI.matcher(text).matches()) {
      return new Reply(0, "root\n", "");
    }
    if (!workspace.scenario().git() && GIT.matcher(text).matches()) {
      return withoutRepository(text);
    }
    if (ARCHITECTURE.matcher(text).matches()) {
      return new Reply(0, "x86_64\n", "");
    }
    return SIMULATED.matcher(text).matches()
        ? answers.to(NAME, text, () -> Reply.NOTHING)
        : answers.failures().answer(NAME, text).orElseGet(() -> execute(text, input, surroundings));
  }

  /** What git says there; asking it would be most of the time that all scenarios take. */
  private static Reply withoutRepository(String text) {
    return text.contains(" config ")
        ? new Reply(1, "", "")
        : new Reply(128, "", "fatal: not a git repository (or any of the parent directories)\n");
  }

  private Reply execute(String text, Optional<String> input, Surroundings surroundings) {
    Map<String, String> variables = new LinkedHashMap<>(environment);
    surroundings.environment().forEach((name, value) -> variables.put(name, value.reveal()));
    return workspace.process(surroundings.directory(), variables).run(text, input);
  }

  private static void tell(String output, Event.Stream stream, Surroundings surroundings) {
    output.lines().forEach(line -> surroundings.lines().line(stream, line));
  }
}
