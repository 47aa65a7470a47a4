package io.github.kamalmaven.ssh.route;

import java.time.Duration;

/**
 * How long a silent host is waited for.
 *
 * @param connect for the TCP connection, and for each answer during login
 * @param keepAlive an established connection is asked for a sign of life after this much silence
 * @param misses unanswered questions after which the host counts as gone
 */
public record Patience(Duration connect, Duration keepAlive, int misses) {
  /**
   * Ten seconds to connect, OpenSSH's three misses, and keep-alive every 15 seconds: who is silent
   * counts as gone after a minute. With Kamal's 30 seconds it would be two.
   */
  public static final Patience STANDARD =
      new Patience(Duration.ofSeconds(10), Duration.ofSeconds(15), 3);

  public int connectMillis() {
    return Math.toIntExact(connect.toMillis());
  }

  /** The time to connect, for people. */
  public String shown() {
    return connect.toMillis() / 1000.0 + " s";
  }
}
