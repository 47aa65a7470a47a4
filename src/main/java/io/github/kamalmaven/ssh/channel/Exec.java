package io.github.kamalmaven.ssh.channel;

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

  private final Link link;
  private final Order order;
  private final Request request;
  private final Runnable spoke;
  private Output stdout = new Output();
  private Output stderr = new Output();
  private final Claim claim = new Claim();

  /**
   * @param link where
   * @param order what, and what it reads, followed by the end of the input
   * @param forwardAgent whether it may use the user's agent
   * @param spoke is told now and then that it has written something
   */
  Exec(Link link, Order order, boolean forwardAgent, Runnable spoke) {
    this.link = link;
    this.order = order;
    this.spoke = spoke;
    this.request = new Request(order.shown(), order.text(), forwardAgent, this::outputs);
  }

  /**
   * Runs it and waits for its end.
   *
   * @throws io.github.kamalmaven.KamalException if the connection is lost meanwhile, or cannot be
   *     had
   */
  Outcome run() throws InterruptedException {
    link.lanes().takeSlot();
    try {
      Channel channel = ended();
      while (channel.wasRefused()) {
        channel = ended();
      }
      return new Outcome(order.shown(), channel.exit(), stdout.text(), stderr.text());
    } finally {
      link.lanes().slots().giveBack();
    }
  }

  /** Gives the command up: its channel is closed. */
  void cancel() {
    claim.cancel();
  }

  private Request.Outputs outputs() {
    stdout = new Output();
    stderr = new Output();
    return new Request.Outputs(stdout, stderr);
  }

  private Channel ended() throws InterruptedException {
    Channel channel = claim.on(link.open(request));
    feed(channel);
    awaitEnd(channel);
    claim.check();
    return channel;
  }

  private void feed(Channel channel) {
    try (OutputStream stdin = channel.input()) {
      stdin.write(order.input().get());
    } catch (IOException broken) {
      // The command ended without reading all of it; its exit status says whether that is bad.
    }
  }

  private void awaitEnd(Channel channel) throws InterruptedException {
    int written = 0;
    while (!stderr.awaitClose(LOOK_AFTER_MILLIS, TimeUnit.MILLISECONDS)) {
      int now = stdout.size() + stderr.size();
      if (now > written) {
        written = now;
        spoke.run();
      }
      if (!channel.isOpen()) {
        return;
      }
    }
  }
}
