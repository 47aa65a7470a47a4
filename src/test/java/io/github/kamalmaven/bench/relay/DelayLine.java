package io.github.kamalmaven.bench.relay;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Bytes on their way in one direction: all arrive in order, each a fixed time after it was sent.
 */
final class DelayLine {
  private record Parcel(long due, ByteBuffer bytes) {}

  private final long delay;
  private final Deque<Parcel> underWay = new ArrayDeque<>();

  DelayLine(Duration delay) {
    this.delay = delay.toNanos();
  }

  /**
   * Takes bytes.
   *
   * @param bytes not used by the caller any more
   * @param now in nanoseconds
   * @return when they arrive
   */
  long send(ByteBuffer bytes, long now) {
    Parcel parcel = new Parcel(now + delay, bytes);
    underWay.add(parcel);
    return parcel.due();
  }

  /** Whether nothing is under way. */
  boolean isEmpty() {
    return underWay.isEmpty();
  }

  /** Whether something has arrived that was not taken. */
  boolean hasArrived(long now) {
    return !underWay.isEmpty() && underWay.getFirst().due() <= now;
  }

  /** What arrives next; it stays until it is {@link #taken}. */
  ByteBuffer next() {
    return underWay.getFirst().bytes();
  }

  /** Lets go of what {@link #next} gave. */
  void taken() {
    underWay.removeFirst();
  }
}
