package io.github.kamalmaven.ssh;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.Attachment;
import io.github.kamalmaven.host.Forward;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.shell.CommandLine;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Future;

/** A host behind SSH. */
final class SshSession implements Session {
  private final String host;
  private final Connection connection;
  private final Threads threads;
  private final boolean forwardAgent;
  private final UploadNames names;

  /**
   * @param host as it is configured
   * @param connection to it
   * @param threads where commands are run
   * @param forwardAgent whether they may use the user's agent
   * @param names of files that are on their way
   */
  SshSession(
      String host,
      Connection connection,
      Threads threads,
      boolean forwardAgent,
      UploadNames names) {
    this.host = host;
    this.connection = connection;
    this.threads = threads;
    this.forwardAgent = forwardAgent;
    this.names = names;
  }

  @Override
  public String host() {
    return host;
  }

  @Override
  public Outcome run(CommandLine command) {
    byte[] input =
        command
            .input()
            .map(secret -> secret.reveal().getBytes(StandardCharsets.UTF_8))
            .orElse(new byte[0]);
    return run(command, input);
  }

  /**
   * Writes a file in one round trip: where nobody else may read it, and then moved to its place, so
   * that nobody ever sees half of it.
   */
  @Override
  public void upload(Upload file) {
    String part = names.next(file.path());
    Outcome outcome = run(UploadCommands.write(file, part), file.content());
    if (!outcome.succeeded()) {
      throw new KamalException(
          "The file %s cannot be written on %s: %s"
              .formatted(file.path(), host, outcome.stderr().strip()),
          host + ": " + file,
          "Check that its directory exists, may be written to and has room");
    }
  }

  @Override
  public int attach(CommandLine command, Attachment attachment) {
    AttachedExec exec = new AttachedExec(connection, command, attachment, forwardAgent);
    return await(command, threads.submit(exec::run), exec::cancel);
  }

  @Override
  public Forward forward(int port) {
    try {
      return Threads.await(threads.submit(() -> PortForward.open(connection, port)));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new KamalException("Interrupted while port " + port + " was asked for", host, null);
    }
  }

  private Outcome run(CommandLine command, byte[] input) {
    Exec exec = new Exec(connection, command, input, forwardAgent);
    return await(command, threads.submit(exec::run), exec::cancel);
  }

  private <T> T await(CommandLine command, Future<T> running, Runnable cancel) {
    try {
      return Threads.await(running);
    } catch (InterruptedException interrupted) {
      cancel.run();
      running.cancel(true);
      Thread.currentThread().interrupt();
      throw new KamalException(
          "Interrupted during the command " + command.name(),
          host + ": " + command,
          null,
          interrupted);
    }
  }
}
