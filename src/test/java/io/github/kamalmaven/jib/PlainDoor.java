package io.github.kamalmaven.jib;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;

/**
 * Stands before a server without TLS and turns away those who want it, as registries do: Java's own
 * server would let them wait.
 */
final class PlainDoor implements AutoCloseable {
  private static final int HELLO_OF_TLS = 0x16;

  private final ServerSocket door;
  private final int server;
  private final ExecutorService threads;

  PlainDoor(int server, ExecutorService threads) throws IOException {
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.server = server;
    this.threads = threads;
    threads.execute(this::receive);
  }

  int port() {
    return door.getLocalPort();
  }

  private void receive() {
    try {
      while (true) {
        Socket guest = door.accept();
        threads.execute(() -> lead(guest));
      }
    } catch (IOException closed) {
      // That is the end.
    }
  }

  private void lead(Socket guest) {
    try (guest;
        Socket inside = new Socket(InetAddress.getLoopbackAddress(), server)) {
      PushbackInputStream in = new PushbackInputStream(guest.getInputStream());
      int first = in.read();
      if (first == HELLO_OF_TLS) {
        String answer = "HTTP/1.0 400 Bad Request\r\n\r\n";
        guest.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        return;
      }
      if (first >= 0) {
        in.unread(first);
        threads.execute(() -> copy(inside, guest));
        in.transferTo(inside.getOutputStream());
      }
    } catch (IOException gone) {
      // Nobody waits for an answer.
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      in.transferTo(out);
    } catch (IOException gone) {
      // Nobody waits for an answer.
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
