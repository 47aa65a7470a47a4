package io.github.kamalmaven.bench.relay;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Doors before servers, all served by one thread, with a delay between the two sides. */
final class Relay implements AutoCloseable {
  private static final int BACKLOG = 512;

  private record Door(InetSocketAddress server, Tally tally) {}

  private final Duration oneWay;
  private final Selector selector = Selector.open();
  private final Timers timers = new Timers();
  private final List<ServerSocketChannel> doors = new ArrayList<>();

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
    doors.add(listener);
    listener.bind(door, BACKLOG).configureBlocking(false);
    listener.register(selector, SelectionKey.OP_ACCEPT, new Door(server, tally));
    return (InetSocketAddress) listener.getLocalAddress();
  }

  /** Passes bytes on until it is closed. */
  void run() throws IOException {
    while (selector.isOpen()) {
      long idle = timers.idle(System.nanoTime());
      selector.select(this::serve, idle);
      timers.run(System.nanoTime());
    }
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
    } catch (IOException | java.nio.channels.CancelledKeyException gone) {
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
    timers.at(
        System.nanoTime() + 2 * oneWay.toNanos(),
        () -> {
          try {
            server.configureBlocking(false);
            server.register(selector, SelectionKey.OP_CONNECT, link);
            server.connect(door.server());
          } catch (IOException unreachable) {
            link.close();
          }
        });
  }

  static void closeQuietly(Closeable channel) {
    try {
      channel.close();
    } catch (IOException ignored) {
      // It is gone in any case.
      return;
    }
  }

  @Override
  public void close() throws IOException {
    selector.close();
    for (ServerSocketChannel door : doors) {
      door.close();
    }
  }
}
