package io.github.kamalmaven.ssh;

import com.jcraft.jsch.ChannelExec;
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

  private final Connection connection;
  private final ChannelOpening opening;
  private final Attachment attachment;
  private final boolean forwardAgent;
  private final Claim claim = new Claim();
  private RelayedOutput stderr;
  private Optional<Attachment.Window> shown = Optional.empty();

  /**
   * @param connection where
   * @param command what
   * @param attachment what it reads from and writes to
   * @param forwardAgent whether it may use the user's agent
   */
  AttachedExec(
      Connection connection, CommandLine command, Attachment attachment, boolean forwardAgent) {
    this.connection = connection;
    this.opening = new ChannelOpening(connection, command);
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
    connection.takeSlot();
    try (OutputStream output = attachment.output();
        OutputStream errors = attachment.errors()) {
      ChannelExec channel = claim.on(opening.open(one -> prepare(one, output, errors)));
      Thread keys = startFeeding(channel);
      awaitEnd(channel);
      keys.join(LAST_KEY_MILLIS);
      claim.check();
      return opening.exit(channel);
    } catch (IOException closed) {
      throw new IllegalStateException("What is shown cannot be finished", closed);
    } finally {
      connection.slots().giveBack();
    }
  }

  /** Gives the command up: its channel is closed, and its terminal hangs up. */
  void cancel() {
    claim.cancel();
  }

  private void prepare(ChannelExec channel, OutputStream output, OutputStream errors) {
    // A channel that came to nothing may have closed its outputs.
    stderr = new RelayedOutput(errors);
    channel.setOutputStream(new RelayedOutput(output));
    channel.setErrStream(stderr);
    channel.setAgentForwarding(forwardAgent);
    shown = attachment.window();
    shown.ifPresent(
        window -> {
          channel.setPty(true);
          channel.setPtyType(window.kind(), window.columns(), window.rows(), 0, 0);
        });
  }

  /** Not one of the connector's threads: it may wait for a key that never comes. */
  private Thread startFeeding(ChannelExec channel) {
    Thread thread = new Thread(() -> feed(channel), "kamal-keys");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void feed(ChannelExec channel) {
    byte[] buffer = new byte[8192];
    try (OutputStream stdin = channel.getOutputStream()) {
      for (int count = 0; count >= 0 && !channel.isClosed(); count = attachment.read(buffer)) {
        stdin.write(buffer, 0, count);
        stdin.flush();
      }
    } catch (IOException broken) {
      // The command ended without reading all of it; its exit status says whether that is bad.
    }
  }

  private void awaitEnd(ChannelExec channel) throws InterruptedException {
    while (!stderr.awaitClose(LOOK_AFTER_MILLIS, TimeUnit.MILLISECONDS)) {
      if (!channel.isConnected()) {
        return;
      }
      tellSize(channel);
    }
  }

  private void tellSize(ChannelExec channel) {
    Optional<Attachment.Window> now = shown.isPresent() ? attachment.window() : shown;
    if (!now.equals(shown)) {
      now.ifPresent(window -> channel.setPtySize(window.columns(), window.rows(), 0, 0));
      shown = now;
    }
  }
}
