package io.github.kamalmaven.bench;

import io.github.kamalmaven.bench.relay.RelayProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the control machine sees of hosts that are a network away: an address of the loopback each,
 * with one port for all.
 *
 * @param port of all
 * @param addresses in the order of the hosts
 */
record Doors(int port, List<String> addresses) {

  static Doors of(int count) {
    List<String> addresses =
        IntStream.rangeClosed(1, count).mapToObj(number -> "127.0.2." + number).toList();
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.2.1"))) {
      return new Doors(free.getLocalPort(), addresses);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets them lead to servers. */
  RelayProcess lead(List<String> servers, Duration roundTrip) {
    return new RelayProcess(
        roundTrip,
        IntStream.range(0, addresses.size())
            .mapToObj(number -> door(number) + " " + servers.get(number))
            .toList());
  }

  /** One of them as {@code address:port}. */
  String door(int number) {
    return addresses.get(number) + ":" + port;
  }
}
