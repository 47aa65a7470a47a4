package io.github.kamalmaven.ssh.channel;

import io.github.kamalmaven.ssh.script.Order;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How commands get to a host.
 *
 * @param host as it is configured
 * @param link the way there
 * @param forwardAgent whether commands may use the user's agent
 * @param random for marks that no command writes by chance; safe for use by several threads
 */
public record Channels(String host, Link link, boolean forwardAgent, RandomGenerator random) {

  /**
   * A command on a channel of its own, which is not open yet.
   *
   * @param spoke is told now and then that it has written something
   */
  Exec exec(Order order, Runnable spoke) {
    return new Exec(link, order, forwardAgent, spoke);
  }

  /** A shell, which is not open yet; it may be opened with its first commands. */
  HostShell shell(List<Order> first) {
    String mark = "%016x%016x".formatted(random.nextLong(), random.nextLong());
    return new HostShell(link, mark, first);
  }
}
