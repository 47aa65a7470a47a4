package io.github.kamalmaven.sandbox.clock;

import java.time.Duration;
import java.time.InstantSource;

/** Tells and passes time in a sandbox, so that nothing simulated depends on the real clock. */
public interface SandboxClock extends InstantSource {

  /**
   * Lets time pass.
   *
   * @param duration how long; zero and negative durations do nothing
   */
  void sleep(Duration duration);
}
