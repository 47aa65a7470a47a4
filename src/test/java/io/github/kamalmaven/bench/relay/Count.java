package io.github.kamalmaven.bench.relay;

import java.util.List;
import java.util.stream.Stream;

/**
 * What went over connections.
 *
 * @param connections how many there were
 * @param roundTrips how often a client waited for an answer and then said something; TCP's own
 *     handshake is not among them
 * @param up bytes to the server
 * @param down bytes to the client
 */
public record Count(long connections, long roundTrips, long up, long down) {
  static final Count NONE = new Count(0, 0, 0, 0);

  /** As one line. */
  String line() {
    return "%d %d %d %d".formatted(connections, roundTrips, up, down);
  }

  /** From what {@link #line} made. */
  static Count parse(String line) {
    List<Long> all = Stream.of(line.split(" ")).map(Long::valueOf).toList();
    return new Count(all.get(0), all.get(1), all.get(2), all.get(3));
  }

  Count plus(Count other) {
    return new Count(
        connections + other.connections,
        roundTrips + other.roundTrips,
        up + other.up,
        down + other.down);
  }

  /** What came after an earlier count. */
  public Count since(Count before) {
    return new Count(
        connections - before.connections,
        roundTrips - before.roundTrips,
        up - before.up,
        down - before.down);
  }
}
