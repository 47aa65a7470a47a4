package io.github.kamalmaven.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A network between client and server that can fail. */
final class Relay implements AutoCloseable {
  /** A server's version, and then what it can do, for which it waits for nothing but ours. */
  private static final int GREETING = 256;

  private final ServerSocket listener;
  private final int target;
  private final AtomicInteger resets;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final Set<Socket> frozen = ConcurrentHashMap.newKeySet();
  final AtomicInteger accepted = new AtomicInteger();
  private final AtomicInteger roundTrips = new AtomicInteger();
  private final AtomicBoolean serverSpoke = new AtomicBoolean();
  private final Duration way;

  /** Resets the first connections, then passes bytes to a port. */
  Relay(int target, int resets) throws IOException {
    this(target, resets, Duration.ZERO);
  }

  private Relay(int target, int resets, Duration way) throws IOException {
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.target = target;
    this.resets = new AtomicInteger(resets);
    this.way = way;
    daemon(this::accept);
  }

  /**
   * A network in which answers take their time, and come in one piece: what a server says in one go
   * is heard in one go, so that round trips can be counted to the last one.
   */
  static Relay distant(int target) throws IOException {
    return new Relay(target, 0, Duration.ofMillis(40));
  }

  InetSocketAddress address() {
    return new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort());
  }

  private void accept() throws IOException {
    while (true) {
      Socket client = listener.accept();
      accepted.incrementAndGet();
      if (resets.getAndDecrement() > 0) {
        client.setSoLinger(true, 0);
        client.close();
        continue;
      }
      Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      sockets.addAll(List.of(client, server));
      roundTrips.incrementAndGet(); // TCP's own
      serverSpoke.set(true);
      daemon(() -> pass(client, server, this::asked));
      daemon(() -> pass(server, client, this::answered));
    }
  }

  /** A client that says something after it has heard something has waited for that. */
  private void asked() {
    if (serverSpoke.getAndSet(false)) {
      roundTrips.incrementAndGet();
    }
  }

  private void answered() {
    serverSpoke.set(true);
  }

  /**
   * How often the clients have waited for an answer, so far: once for each connection, and then
   * whenever they say something after they have heard something.
   */
  int roundTrips() {
    return roundTrips.get();
  }

  /** What comes while the answer is on its way comes with it. */
  private int gather(InputStream in, byte[] buffer, int count, int least) throws IOException {
    int all = count;
    do {
      LockSupport.parkNanos(way.toNanos());
      all += in.read(buffer, all, Math.min(in.available(), buffer.length - all));
    } while (all < least);
    return all;
  }

  private void pass(Socket from, Socket to, Runnable heard) throws IOException {
    byte[] buffer = new byte[1 << 16];
    InputStream in = from.getInputStream();
    OutputStream out = to.getOutputStream();
    int least = GREETING;
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      if (!way.isZero() && sockets.indexOf(from) % 2 == 1) {
        count = gather(in, buffer, count, least);
        least = 0;
      }
      heard.run();
      if (!frozen.contains(from)) {
        out.write(buffer, 0, count);
      }
    }
    to.shutdownOutput();
  }

  /** Cuts every connection there is. */
  void cut() throws IOException {
    for (Socket socket : sockets) {
      socket.setSoLinger(true, 0);
      socket.close();
    }
  }

  /** Loses every packet of the connections there are; new ones work. */
  void freeze() {
    frozen.addAll(sockets);
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void daemon(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException closed) {
                // That is how connections end here.
              }
            });
    thread.setDaemon(true);
    thread.start();
  }
}
