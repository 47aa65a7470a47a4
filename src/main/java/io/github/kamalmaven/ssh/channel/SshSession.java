package io.github.kamalmaven.ssh.channel;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.Attachment;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Forward;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.host.StepListener;
import io.github.kamalmaven.host.Upload;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.ssh.script.HostStep;
import io.github.kamalmaven.ssh.script.UploadNames;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** A host behind SSH. */
public final class SshSession implements Session {
  private final Channels channels;
  private final Threads threads;
  private final UploadNames names;

  /**
   * @param channels to the host
   * @param threads where commands are run
   * @param names of files that are on their way
   */
  public SshSession(Channels channels, Threads threads, UploadNames names) {
    this.channels = channels;
    this.threads = threads;
    this.names = names;
  }

  @Override
  public String host() {
    return channels.host();
  }

  @Override
  public Outcome run(CommandLine command) {
    return perform(Batch.EMPTY.judged(command)).get(0);
  }

  /**
   * Writes a file in one round trip: where nobody else may read it, and then moved to its place, so
   * that nobody ever sees half of it.
   */
  @Override
  public void upload(Upload file) {
    perform(Batch.EMPTY.upload(file));
  }

  @Override
  public List<Outcome> perform(Batch batch, StepListener listener) {
    if (batch.steps().isEmpty()) {
      return List.of();
    }
    BatchRun run = new BatchRun(channels, HostStep.all(batch, names), listener);
    return await(run::current, threads.submit(run::run), run::cancel);
  }

  @Override
  public int attach(CommandLine command, Attachment attachment) {
    AttachedExec exec =
        new AttachedExec(channels.link(), command, attachment, channels.forwardAgent());
    return await(() -> command, threads.submit(exec::run), exec::cancel);
  }

  @Override
  public Forward forward(int port) {
    try {
      return Threads.await(threads.submit(() -> channels.link().forward(port)));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new KamalException("Interrupted while port " + port + " was asked for", host(), null);
    }
  }

  private <T> T await(Supplier<CommandLine> command, Future<T> running, Runnable cancel) {
    try {
      return Threads.await(running);
    } catch (InterruptedException interrupted) {
      cancel.run();
      running.cancel(true);
      Thread.currentThread().interrupt();
      throw new KamalException(
          "Interrupted during the command " + command.get().name(),
          host() + ": " + command.get(),
          null,
          interrupted);
    }
  }
}
