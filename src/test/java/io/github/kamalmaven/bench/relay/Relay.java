package io.github.kamalmaven.bench.relay;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** Doors before servers, all served by one thread, with a delay between the two sides. */
final class Relay implements AutoCloseable {
  private static final int BACKLOG = 512;

  private record Door(InetSocketAddress server, Tally tally) {}

  private final Duration oneWay;
  private final Selector selector = Selector.open();
  private final Timers timers = new Timers();
  private volatile boolean open = true;

  /**
   * A relay without doors.
   *
   * @param roundTrip what a question and its answer take at least
   */
  Relay(Duration roundTrip) throws IOException {
    this.oneWay = roundTrip.dividedBy(2);
  }

  /**
   * Opens a door; before {@link #run}.
   *
   * @param door where clients connect; port 0 for any
   * @param server where they end up
   * @param tally what is counted of it
   * @return the door
   */
  InetSocketAddress open(InetSocketAddress door, InetSocketAddress server, Tally tally)
      throws IOException {
    ServerSocketChannel listener = ServerSocketChannel.open();
    listener.bind(door, BACKLOG).configureBlocking(false);
    listener.register(selector, SelectionKey.OP_ACCEPT, new Door(server, tally));
    return (InetSocketAddress) listener.getLocalAddress();
  }

  /** Passes bytes on until it is closed; then nothing of it is left. */
  void run() throws IOException {
    while (open) {
      selector.select(this::serve, timers.idle(System.nanoTime()));
      timers.run(System.nanoTime());
    }
    selector.keys().forEach(key -> closeQuietly(key.channel()));
    selector.close();
  }

  private void serve(SelectionKey key) {
    try {
      if (key.attachment() instanceof Door door) {
        accept((ServerSocketChannel) key.channel(), door);
      } else if (key.attachment() instanceof Link link) {
        if (key.isConnectable()) {
          ((SocketChannel) key.channel()).finishConnect();
          link.open(selector);
        } else {
          link.ready(key);
        }
      }
    } catch (IOException | CancelledKeyException gone) {
      if (key.attachment() instanceof Link link) {
        link.close();
      }
    }
  }

  /** The handshake of TCP takes a round trip as well. */
  private void accept(ServerSocketChannel listener, Door door) throws IOException {
    SocketChannel client = listener.accept();
    if (client == null) {
      return;
    }
    client.configureBlocking(false);
    SocketChannel server = SocketChannel.open();
    Link link = new Link(client, server, oneWay, timers, door.tally());
    timers.at(System.nanoTime() + 2 * oneWay.toNanos(), () -> connect(server, door, link));
  }

  private void connect(SocketChannel server, Door door, Link link) {
    try {
      server.configureBlocking(false);
      server.register(selector, SelectionKey.OP_CONNECT, link);
      server.connect(door.server());
    } catch (IOException unreachable) {
      link.close();
    }
  }

  static void closeQuietly(Closeable channel) {
    try {
      channel.close();
    } catch (IOException ignored) {
      // It is gone in any case.
      return;
    }
  }

  /** Ends {@link #run}. */
  @Override
  public void close() {
    open = false;
    selector.wakeup();
  }
}
