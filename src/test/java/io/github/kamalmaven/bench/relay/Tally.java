package io.github.kamalmaven.bench.relay;

import java.util.concurrent.atomic.AtomicLong;

/** What went over the connections to one server so far. Safe for threads. */
final class Tally {
  private final AtomicLong connections = new AtomicLong();
  private final AtomicLong roundTrips = new AtomicLong();
  private final AtomicLong up = new AtomicLong();
  private final AtomicLong down = new AtomicLong();

  void connected() {
    connections.incrementAndGet();
  }

  void roundTrip() {
    roundTrips.incrementAndGet();
  }

  void up(long bytes) {
    up.addAndGet(bytes);
  }

  void down(long bytes) {
    down.addAndGet(bytes);
  }

  /** Everything now. */
  Count count() {
    return new Count(connections.get(), roundTrips.get(), up.get(), down.get());
  }
}
