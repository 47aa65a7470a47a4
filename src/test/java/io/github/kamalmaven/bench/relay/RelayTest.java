package io.github.kamalmaven.bench.relay;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class RelayTest {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private final Tally tally = new Tally();
  private ServerSocket listener;
  private Relay relay;
  private CompletableFuture<Void> running;
  private InetSocketAddress door;

  @BeforeEach
  void open() throws IOException {
    listener = new ServerSocket(0, 5, HERE);
    relay = new Relay(Duration.ofMillis(2));
    door =
        relay.open(
            new InetSocketAddress(HERE, 0),
            new InetSocketAddress(HERE, listener.getLocalPort()),
            tally);
    running = CompletableFuture.runAsync(this::run);
  }

  private void run() {
    try {
      relay.run();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @AfterEach
  void close() throws IOException {
    relay.close();
    listener.close();
    running.join();
  }

  @Test
  void bytes_and_round_trips_of_both_directions_are_counted() throws IOException {
    try (Socket client = new Socket(HERE, door.getPort());
        Socket server = listener.accept()) {
      say(client, "one?");
      say(server, hear(server, 4) + " 1");
      say(client, hear(client, 6) + " two?");
      hear(server, 11);
    }

    assertThat(tally.count()).isEqualTo(new Count(1, 1, 15, 6));
  }

  @Test
  void the_end_of_one_side_is_told_to_the_other() throws IOException {
    try (Socket client = new Socket(HERE, door.getPort());
        Socket server = listener.accept()) {
      say(client, "question");
      client.shutdownOutput();
      String question = new String(server.getInputStream().readAllBytes(), US_ASCII);
      say(server, "answer");
      server.shutdownOutput();
      String answer = new String(client.getInputStream().readAllBytes(), US_ASCII);

      assertThat(question).isEqualTo("question");
      assertThat(answer).isEqualTo("answer");
    }
  }

  @Test
  void more_than_a_receiver_takes_at_once_arrives_whole() throws Exception {
    byte[] much = "0123456789".repeat(1_000_000).getBytes(US_ASCII);

    try (Socket client = new Socket(HERE, door.getPort());
        Socket server = listener.accept()) {
      var sent = CompletableFuture.runAsync(() -> send(client, much));
      byte[] arrived = server.getInputStream().readAllBytes();
      sent.join();

      assertThat(arrived).isEqualTo(much);
    }
  }

  @Test
  void a_client_of_a_server_that_is_gone_hears_the_end() throws IOException {
    listener.close();

    try (Socket client = new Socket(HERE, door.getPort())) {
      assertThat(client.getInputStream().read()).isEqualTo(-1);
    }
  }

  private static void send(Socket socket, byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      socket.shutdownOutput();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void say(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(US_ASCII));
  }

  private static String hear(Socket socket, int count) throws IOException {
    return new String(socket.getInputStream().readNBytes(count), US_ASCII);
  }
}
