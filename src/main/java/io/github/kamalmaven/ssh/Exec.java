package io.github.kamalmaven.ssh;

import com.jcraft.jsch.ChannelExec;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.ssh.script.Order;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;

/**
 * One command on a channel of its own, without a terminal.
 *
 * <p>Output is collected by the connection's reader, which therefore never waits for anybody.
 */
final class Exec {
  private static final long LOOK_AFTER_MILLIS = 500;

  private final Connection connection;
  private final Order order;
  private final ChannelOpening opening;
  private final boolean forwardAgent;
  private Output stdout = new Output();
  private Output stderr = new Output();
  private final Claim claim = new Claim();

  /**
   * @param connection where
   * @param order what, and what it reads, followed by the end of the input
   * @param forwardAgent whether it may use the user's agent
   */
  Exec(Connection connection, Order order, boolean forwardAgent) {
    this.connection = connection;
    this.order = order;
    this.opening = new ChannelOpening(connection, order.shown(), order.text());
    this.forwardAgent = forwardAgent;
  }

  /**
   * Runs it and waits for its end.
   *
   * @throws io.github.kamalmaven.KamalException if the connection is lost meanwhile, or cannot be
   *     had
   */
  Outcome run() throws InterruptedException {
    connection.takeSlot();
    try {
      ChannelExec channel = claim.on(opening.open(this::prepare));
      feed(channel);
      awaitEnd(channel);
      return outcome(channel);
    } finally {
      connection.slots().giveBack();
    }
  }

  /** Gives the command up: its channel is closed. */
  void cancel() {
    claim.cancel();
  }

  private void prepare(ChannelExec channel) {
    // A channel that came to nothing may have closed its outputs.
    stdout = new Output();
    stderr = new Output();
    channel.setOutputStream(stdout);
    channel.setErrStream(stderr);
    channel.setAgentForwarding(forwardAgent);
  }

  private void feed(ChannelExec channel) {
    try (OutputStream stdin = channel.getOutputStream()) {
      stdin.write(order.input().get());
    } catch (IOException broken) {
      // The command ended without reading all of it; its exit status says whether that is bad.
    }
  }

  private void awaitEnd(ChannelExec channel) throws InterruptedException {
    while (!stderr.awaitClose(LOOK_AFTER_MILLIS, TimeUnit.MILLISECONDS)) {
      if (!channel.isConnected()) {
        return;
      }
    }
  }

  private Outcome outcome(ChannelExec channel) throws InterruptedException {
    claim.check();
    return new Outcome(order.shown(), opening.exit(channel), stdout.text(), stderr.text());
  }
}
