package io.github.kamalmaven.host;

import java.time.Duration;
import java.time.Instant;

/** The clock, and waiting by it. */
public interface TimeSource {
  /** The machine's clock. */
  TimeSource SYSTEM =
      new TimeSource() {
        @Override
        public Instant now() {
          return Instant.now();
        }

        @Override
        public void sleep(Duration time) throws InterruptedException {
          Thread.sleep(time.toMillis());
        }
      };

  /** The time now. */
  Instant now();

  /**
   * Waits.
   *
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  void sleep(Duration time) throws InterruptedException;
}
