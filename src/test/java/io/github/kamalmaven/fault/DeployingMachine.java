package io.github.kamalmaven.fault;

import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Surroundings;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.sandbox.Execution;
import io.github.kamalmaven.sandbox.SandboxHost;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The control machine: its Docker is simulated, everything else is real and written down. */
final class DeployingMachine implements Local {
  private final Local real;
  private final Path project;
  private final SandboxHost docker;
  private final HeardHooks hooks;
  private final UnaryOperator<String> spelling;

  /**
   * @param real runs what is not simulated
   * @param project where
   * @param docker has the simulated Docker
   * @param hooks are heard, and run only if they do something
   * @param spelling the command line that is run, from the one that is meant
   */
  DeployingMachine(
      Local real,
      Path project,
      SandboxHost docker,
      HeardHooks hooks,
      UnaryOperator<String> spelling) {
    this.real = real;
    this.project = project;
    this.docker = docker;
    this.hooks = hooks;
    this.spelling = spelling;
  }

  @Override
  public Outcome run(CommandLine command) {
    return run(command, Surroundings.in(project));
  }

  @Override
  public Outcome run(CommandLine command, Surroundings surroundings) {
    String text = spelling.apply(command.toRun());
    if (command.name().equals("docker")) {
      String input = command.input().map(Sensitive::reveal).orElse("");
      Execution done = docker.exec(text, input.getBytes(StandardCharsets.UTF_8));
      return new Outcome(command, done.exit(), done.out(), done.err());
    }
    try {
      Optional<Outcome> heard = hooks.answer(command);
      return heard.isPresent() ? heard.get() : real.run(spelt(command, text), surroundings);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static CommandLine spelt(CommandLine command, String text) {
    return text.equals(command.toRun()) ? command : CommandLine.script(text);
  }

  @Override
  public void upload(Upload file) {
    real.upload(file);
  }
}
