package io.github.kamalmaven.host.local;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.UserTerminal;
import io.github.kamalmaven.shell.CommandLine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * The system's {@code ssh}, with the input and output of this process: it does itself what a
 * terminal needs, and asks for passphrases.
 */
public final class SystemSsh implements UserTerminal {
  private static final long GRACE_SECONDS = 2;

  private final Presence presence;
  private final Supplier<PosixShell> shell;
  private final Path directory;
  private final Map<String, String> environment;
  private final BiFunction<String, CommandLine, CommandLine> ssh;

  /**
   * @param presence who is at the terminal
   * @param shell finds what runs the command line
   * @param directory where it runs, absolute
   * @param environment every variable that it gets
   * @param ssh the command line for a host and a command on it
   */
  public SystemSsh(
      Presence presence,
      Supplier<PosixShell> shell,
      Path directory,
      Map<String, String> environment,
      BiFunction<String, CommandLine, CommandLine> ssh) {
    this.presence = presence;
    this.shell = shell;
    this.directory = directory;
    this.environment = Map.copyOf(environment);
    this.ssh = ssh;
  }

  @Override
  public Presence presence() {
    return presence;
  }

  @Override
  public OutputStream output() {
    return System.out;
  }

  @Override
  public int attach(Session session, CommandLine command) {
    CommandLine line = ssh.apply(session.host(), command);
    Process process = start(line);
    try {
      return process.waitFor();
    } catch (InterruptedException interrupted) {
      end(process);
      Thread.currentThread().interrupt();
      throw new KamalException(
          "Interrupted during the command on " + session.host(),
          line.toString(),
          null,
          interrupted);
    }
  }

  private Process start(CommandLine line) {
    String program = shell.get().program();
    ProcessBuilder builder = new ProcessBuilder(program, "-c", "exec " + line.toRun());
    builder.directory(directory.toFile()).inheritIO();
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      return builder.start();
    } catch (IOException failed) {
      throw new KamalException(
          "ssh cannot be started: " + failed.getMessage(),
          "in " + directory + ": " + line,
          "Check that %s can be run".formatted(program),
          failed);
    }
  }

  /** Asked to end, it sets the terminal back. */
  private static void end(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException again) {
      process.destroyForcibly();
    }
  }
}
