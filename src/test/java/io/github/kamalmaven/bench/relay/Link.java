package io.github.kamalmaven.bench.relay;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;

/** One connection through the relay: its client, its server, and what is under way between them. */
final class Link {
  private final SocketChannel client;
  private final SocketChannel server;
  private final Direction up;
  private final Direction down;
  private final Timers timers;
  private final Tally tally;
  private final RoundTrips trips = new RoundTrips();

  Link(SocketChannel client, SocketChannel server, Duration oneWay, Timers timers, Tally tally) {
    this.client = client;
    this.server = server;
    this.up = new Direction(client, server, oneWay);
    this.down = new Direction(server, client, oneWay);
    this.timers = timers;
    this.tally = tally;
  }

  /** The server has taken the connection. */
  void open(Selector selector) throws IOException {
    tally.connected();
    for (SocketChannel channel : List.of(client, server)) {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.register(selector, SelectionKey.OP_READ, this);
    }
  }

  /** Something can be read from a side, or written to it. */
  void ready(SelectionKey key) throws IOException {
    boolean isClient = key.channel() == client;
    if (key.isReadable()) {
      read(key, isClient ? up : down);
    }
    if (key.isValid() && key.isWritable()) {
      key.interestOpsAnd(~SelectionKey.OP_WRITE);
      give(key.selector(), isClient ? down : up);
    }
  }

  private void read(SelectionKey key, Direction direction) throws IOException {
    long due = direction.take(System.nanoTime(), direction == up ? this::asked : tally::down);
    if (direction.ended()) {
      key.interestOpsAnd(~SelectionKey.OP_READ);
    }
    timers.at(due, () -> give(key.selector(), direction));
  }

  private void asked(long bytes) {
    tally.up(bytes);
    if (trips.asked()) {
      tally.roundTrip();
    }
  }

  private void give(Selector selector, Direction direction) {
    try {
      boolean all =
          direction.give(
              System.nanoTime() + Timers.GRAIN, direction == down ? trips::heard : () -> {});
      SelectionKey receiver = (direction == down ? client : server).keyFor(selector);
      if (!all && receiver != null && receiver.isValid()) {
        receiver.interestOpsOr(SelectionKey.OP_WRITE);
      }
      if (up.over() && down.over()) {
        close();
      }
    } catch (IOException gone) {
      close();
    }
  }

  /** Ends it on both sides. */
  void close() {
    Relay.closeQuietly(client);
    Relay.closeQuietly(server);
  }
}
