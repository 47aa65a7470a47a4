package io.github.kamalmaven.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A network between client and server that can fail. */
final class Relay implements AutoCloseable {
  private final ServerSocket listener;
  private final int target;
  private final AtomicInteger resets;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final Set<Socket> frozen = ConcurrentHashMap.newKeySet();
  final AtomicInteger accepted = new AtomicInteger();
  private final AtomicInteger roundTrips = new AtomicInteger();
  private final AtomicBoolean serverSpoke = new AtomicBoolean();

  /** Resets the first connections, then passes bytes to a port. */
  Relay(int target, int resets) throws IOException {
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.target = target;
    this.resets = new AtomicInteger(resets);
    daemon(this::accept);
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
      sockets.addAll(List.of(client, server));
      daemon(() -> pass(client, server, this::asked));
      daemon(() -> pass(server, client, () -> serverSpoke.set(true)));
    }
  }

  /** A client that says something after it has heard something has waited for that. */
  private void asked() {
    if (serverSpoke.getAndSet(false)) {
      roundTrips.incrementAndGet();
    }
  }

  /** How often the clients have waited for an answer and then said something, so far. */
  int roundTrips() {
    return roundTrips.get();
  }

  private void pass(Socket from, Socket to, Runnable heard) throws IOException {
    byte[] buffer = new byte[8192];
    InputStream in = from.getInputStream();
    OutputStream out = to.getOutputStream();
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
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
