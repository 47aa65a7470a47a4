package io.github.kamalmaven.host.local;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Surroundings;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The control machine: each command is a process of its own, run by a shell. */
public final class LocalProcesses implements Local {
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
    RunningProcess process = new RunningProcess(start(command, surroundings), surroundings.lines());
    process.feed(command.input().map(Sensitive::reveal).orElse(""));
    try {
      if (!process.awaitEnd(surroundings.limit())) {
        process.end();
        throw tooLong(command, surroundings);
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

  private Process start(CommandLine command, Surroundings surroundings) {
    ProcessBuilder builder = new ProcessBuilder(shell.program(), "-c", command.toRun());
    builder.directory(surroundings.directory().toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    surroundings
        .environment()
        .forEach((name, value) -> builder.environment().put(name, value.reveal()));
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

  private static KamalException tooLong(CommandLine command, Surroundings surroundings) {
    Duration limit = surroundings.limit().orElse(Duration.ZERO);
    return new KamalException(
        "The command %s took longer than %s s and was ended"
            .formatted(command.name(), limit.toMillis() / 1000.0),
        "in " + surroundings.directory() + ": " + command,
        "Find out what it waits for, or raise the limit");
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
