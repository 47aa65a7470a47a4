package io.github.kamalmaven.docker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/** Stands before a server, and counts every byte that the server is sent: headers too. */
final class CountingRelay implements AutoCloseable {
  private final ServerSocket door;
  private final String host;
  private final int port;
  private final AtomicLong sent = new AtomicLong();

  /**
   * @param server such as {@code 127.0.0.1:5555}
   */
  CountingRelay(String server) throws IOException {
    this.host = server.split(":")[0];
    this.port = Integer.parseInt(server.split(":")[1]);
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  /** What the server is called here. */
  String server() {
    return "127.0.0.1:" + door.getLocalPort();
  }

  /** How many bytes it was sent so far. */
  long sent() {
    return sent.get();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  private void accept() throws IOException {
    while (true) {
      Socket client = door.accept();
      Socket server = new Socket(host, port);
      start(() -> copy(client, server, sent));
      start(() -> copy(server, client, new AtomicLong()));
    }
  }

  /** When one side has no more to say, the other is told so. */
  private static void copy(Socket from, Socket to, AtomicLong count) throws IOException {
    InputStream in = from.getInputStream();
    OutputStream out = to.getOutputStream();
    byte[] some = new byte[65536];
    for (int length = in.read(some); length >= 0; length = in.read(some)) {
      count.addAndGet(length);
      out.write(some, 0, length);
    }
    to.shutdownOutput();
  }

  private static void start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException closed) {
                // Whoever was talking has hung up, and finds out for himself.
              }
            },
            "counting-relay");
    thread.setDaemon(true);
    thread.start();
  }

  private interface Work {
    void run() throws IOException;
  }
}
