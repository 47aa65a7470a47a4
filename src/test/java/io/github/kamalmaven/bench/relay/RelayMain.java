package io.github.kamalmaven.bench.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A relay as a process of its own.
 *
 * <p>Standard input: a line {@code door server} for each door, both as {@code address:port}, then
 * an empty line, which is answered by {@code ready}; then lines {@code count}, each answered by a
 * line for each door and an empty one. The end of the input ends it.
 */
final class RelayMain {
  private RelayMain() {}

  /**
   * Runs one.
   *
   * @param args the round-trip time in milliseconds
   */
  public static void main(String[] args) throws IOException {
    var input = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    Relay relay = new Relay(Duration.ofMillis(Long.parseLong(args[0])));
    List<Tally> tallies = new ArrayList<>();
    for (String line = input.readLine(); !line.isEmpty(); line = input.readLine()) {
      String[] ends = line.split(" ");
      Tally tally = new Tally();
      relay.open(address(ends[0]), address(ends[1]), tally);
      tallies.add(tally);
    }
    Thread orders = new Thread(() -> follow(input, tallies), "orders");
    orders.setDaemon(true);
    orders.start();
    System.out.println("ready");
    relay.run();
  }

  private static void follow(BufferedReader input, List<Tally> tallies) {
    try {
      while (input.readLine() != null) {
        tallies.forEach(tally -> System.out.println(tally.count().line()));
        System.out.println();
      }
    } catch (IOException gone) {
      System.exit(1);
    }
    System.exit(0);
  }

  private static InetSocketAddress address(String text) {
    int colon = text.lastIndexOf(':');
    return new InetSocketAddress(
        text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
  }
}
