package io.github.kamalmaven.sandbox.docker;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a container does once it is started.
 *
 * @param exit the code it exits with at once, or empty if it keeps running
 * @param answers whether it answers requests, health checks included
 * @param checked whether its image has a health check of its own
 * @param logs the lines it writes on standard output when it starts
 * @param startup how long it takes until it answers
 */
public record Behaviour(
    OptionalInt exit, boolean answers, boolean checked, List<String> logs, Duration startup) {

  /** Copies the lines. */
  public Behaviour {
    logs = List.copyOf(logs);
  }

  /**
   * A container that runs and answers.
   *
   * @return the behaviour
   */
  public static Behaviour good() {
    return new Behaviour(OptionalInt.empty(), true, false, List.of(), Duration.ZERO);
  }

  /**
   * A container that ends at once.
   *
   * @param code its exit code
   * @param logs what it says before
   * @return the behaviour
   */
  public static Behaviour exits(int code, String... logs) {
    return new Behaviour(OptionalInt.of(code), false, false, List.of(logs), Duration.ZERO);
  }

  /**
   * A container that keeps running but never becomes healthy.
   *
   * @param logs what it says
   * @return the behaviour
   */
  public static Behaviour unhealthy(String... logs) {
    return new Behaviour(OptionalInt.empty(), false, true, List.of(logs), Duration.ZERO);
  }

  /**
   * The same, saying something when it starts.
   *
   * @param lines what it says
   * @return a copy
   */
  public Behaviour saying(String... lines) {
    return new Behaviour(exit, answers, checked, List.of(lines), startup);
  }

  /**
   * The same, answering only after a while.
   *
   * @param time from its start
   * @return a copy
   */
  public Behaviour answeringAfter(Duration time) {
    return new Behaviour(exit, answers, checked, logs, time);
  }

  /**
   * The same with a health check of its own.
   *
   * @return a copy
   */
  public Behaviour withHealthCheck() {
    return new Behaviour(exit, answers, true, logs, startup);
  }
}
