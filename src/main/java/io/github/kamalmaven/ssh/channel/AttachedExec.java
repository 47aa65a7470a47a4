package io.github.kamalmaven.ssh.channel;

import io.github.kamalmaven.host.Attachment;
import io.github.kamalmaven.shell.CommandLine;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One command on a channel of its own that reads and writes while it runs; with a terminal, if it
 * is attached to one.
 */
final class AttachedExec {
  private static final long LOOK_AFTER_MILLIS = 1000;

  /** How long a reader of keys may take to notice that nobody wants any more. */
  private static final long LAST_KEY_MILLIS = 500;

  private final Link link;
  private final CommandLine command;
  private final Attachment attachment;
  private final boolean forwardAgent;
  private final Claim claim = new Claim();
  private RelayedOutput stderr;
  private Optional<Attachment.Window> shown = Optional.empty();

  /**
   * @param link where
   * @param command what
   * @param attachment what it reads from and writes to
   * @param forwardAgent whether it may use the user's agent
   */
  AttachedExec(Link link, CommandLine command, Attachment attachment, boolean forwardAgent) {
    this.link = link;
    this.command = command;
    this.attachment = attachment;
    this.forwardAgent = forwardAgent;
    this.stderr = new RelayedOutput(attachment.errors());
  }

  /**
   * Runs it and waits for its end.
   *
   * @return exit status; 128 + n after signal n
   * @throws io.github.kamalmaven.KamalException if the connection is lost meanwhile, or cannot be
   *     had
   */
  int run() throws InterruptedException {
    link.lanes().takeSlot();
    try (OutputStream output = attachment.output();
        OutputStream errors = attachment.errors()) {
      Channel channel = ended(output, errors);
      while (channel.wasRefused()) {
        channel = ended(output, errors);
      }
      return channel.exit();
    } catch (IOException closed) {
      throw new IllegalStateException("What is shown cannot be finished", closed);
    } finally {
      link.lanes().slots().giveBack();
    }
  }

  /** Gives the command up: its channel is closed, and its terminal hangs up. */
  void cancel() {
    claim.cancel();
  }

  private Channel ended(OutputStream output, OutputStream errors) throws InterruptedException {
    Channel channel = claim.on(link.open(request(output, errors)));
    Thread keys = startFeeding(channel);
    awaitEnd(channel);
    keys.join(LAST_KEY_MILLIS);
    claim.check();
    return channel;
  }

  private Request request(OutputStream output, OutputStream errors) {
    shown = attachment.window();
    return new Request(
        command,
        command.toRun(),
        forwardAgent,
        shown,
        () -> {
          stderr = new RelayedOutput(errors);
          return new Request.Outputs(new RelayedOutput(output), stderr);
        });
  }

  /** Not one of the connector's threads: it may wait for a key that never comes. */
  private Thread startFeeding(Channel channel) {
    Thread thread = new Thread(() -> feed(channel), "kamal-keys");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void feed(Channel channel) {
    byte[] buffer = new byte[8192];
    try (OutputStream stdin = channel.input()) {
      for (int count = 0; count >= 0 && channel.isOpen(); count = attachment.read(buffer)) {
        stdin.write(buffer, 0, count);
        stdin.flush();
      }
    } catch (IOException broken) {
      // The command ended without reading all of it; its exit status says whether that is bad.
    }
  }

  private void awaitEnd(Channel channel) throws InterruptedException {
    while (!stderr.awaitClose(LOOK_AFTER_MILLIS, TimeUnit.MILLISECONDS)) {
      if (!channel.isOpen()) {
        return;
      }
      tellSize(channel);
    }
  }

  private void tellSize(Channel channel) {
    Optional<Attachment.Window> now = shown.isPresent() ? attachment.window() : shown;
    if (!now.equals(shown)) {
      now.ifPresent(channel::resize);
      shown = now;
    }
  }
}
