package io.github.kamalmaven.host.local;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Surroundings;
import io.github.kamalmaven.host.TookTooLong;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.Map;

/** The control machine: each command is a process of its own, run by a shell. */
public final class LocalProcesses implements Local {
  /** Every user of the machine may read a command line, and only its own one an environment. */
  private static final String HIDDEN = "KAMAL_COMMAND_LINE";

  private static final String RUN_HIDDEN =
      "hidden=$%1$s; unset %1$s; eval \"$hidden\"".formatted(HIDDEN);

  private final PosixShell shell;
  private final Path directory;
  private final Map<String, String> environment;

  /**
   * @param shell runs the command lines
   * @param directory where commands run, and what relative paths of uploads start from; absolute
   * @param environment every variable that commands get
   */
  public LocalProcesses(PosixShell shell, Path directory, Map<String, String> environment) {
    this.shell = shell;
    this.directory = directory;
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Outcome run(CommandLine command) {
    return run(command, Surroundings.in(directory));
  }

  @Override
  public Outcome run(CommandLine command, Surroundings surroundings) {
    LocalProcess process = begin(command, surroundings);
    try {
      if (!process.awaitEnd(surroundings.limit())) {
        process.end();
        throw new TookTooLong(command, surroundings);
      }
      process.rethrow();
      return new Outcome(command, process.exit(), process.stdout(), process.stderr());
    } catch (InterruptedException interrupted) {
      process.end();
      Thread.currentThread().interrupt();
      throw new KamalException(
          "Interrupted during the command " + command.name(),
          command.toString(),
          null,
          interrupted);
    }
  }

  private LocalProcess begin(CommandLine command, Surroundings surroundings) {
    if (surroundings.output() == Surroundings.Output.ONLY_TOLD) {
      String script = ToldProcess.script(command.toRun());
      return new ToldProcess(start(command, script, surroundings), surroundings.lines());
    }
    Process started = start(command, command.toRun(), surroundings);
    RunningProcess process = new RunningProcess(started, surroundings.lines());
    process.feed(command.input().map(Sensitive::reveal).orElse(""));
    return process;
  }

  private Process start(CommandLine command, String script, Surroundings surroundings) {
    ProcessBuilder builder =
        new ProcessBuilder(shell.program(), "-c", command.isSecret() ? RUN_HIDDEN : script);
    builder.directory(surroundings.directory().toFile());
    if (surroundings.output() == Surroundings.Output.KEPT_AT_TERMINAL) {
      builder.redirectInput(Redirect.INHERIT).redirectError(Redirect.INHERIT);
    }
    builder.environment().clear();
    builder.environment().putAll(environment);
    surroundings
        .environment()
        .forEach((name, value) -> builder.environment().put(name, value.reveal()));
    if (command.isSecret()) {
      builder.environment().put(HIDDEN, script);
    }
    try {
      return builder.start();
    } catch (IOException e) {
      throw new KamalException(
          "The command %s cannot be started: %s".formatted(command.name(), e.getMessage()),
          "in " + surroundings.directory() + ": " + command,
          "Check that the directory exists and that %s can be run".formatted(shell.program()),
          e);
    }
  }

  @Override
  public void upload(Upload file) {
    try {
      LocalFile.write(directory.resolve(file.path()), file);
    } catch (IOException e) {
      throw new KamalException(
          "The file " + file.path() + " cannot be written: " + e.getMessage(),
          directory.resolve(file.path()).toString(),
          "Check that its directory exists and may be written to",
          e);
    }
  }
}
