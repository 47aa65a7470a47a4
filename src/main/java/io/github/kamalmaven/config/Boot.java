package io.github.kamalmaven.config;

import io.github.kamalmaven.KamalException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a new version is rolled out over the hosts.
 *
 * <p>{@code Kamal::Configuration::Boot}.
 *
 * @param limit hosts at a time; absent for all at once
 * @param pause time after each group
 * @param parallelRoles whether the roles of one host boot at the same time
 */
public record Boot(Optional<Limit> limit, Optional<Duration> pause, boolean parallelRoles) {

  /**
   * The groups in which hosts are booted, one after the other.
   *
   * @param hosts those to boot, in order
   * @param allHosts number of hosts in the whole deployment, which percentages refer to
   */
  public List<List<String>> groups(List<String> hosts, int allHosts) {
    int size = limit.map(l -> l.of(allHosts)).orElse(Math.max(1, hosts.size()));
    List<List<String>> groups = new ArrayList<>();
    for (int from = 0; from < hosts.size(); from += size) {
      groups.add(List.copyOf(hosts.subList(from, Math.min(hosts.size(), from + size))));
    }
    return groups;
  }

  /** How many hosts at a time. */
  public sealed interface Limit {

    /**
     * The number for a deployment of so many hosts, at least 1.
     *
     * @throws KamalException if it is no number
     */
    int of(int allHosts);

    /**
     * A number of hosts.
     *
     * @param hosts at least 1
     */
    record Count(int hosts) implements Limit {
      @Override
      public int of(int allHosts) {
        return Math.max(1, hosts);
      }
    }

    /**
     * What is no number.
     *
     * @param written what stands there
     */
    record Unusable(String written) implements Limit {
      @Override
      public int of(int allHosts) {
        throw new KamalException(
            "boot/limit should be a number of hosts or a percentage, such as 2 or 25%",
            "`limit: " + written + "` under `boot` in the configuration file",
            "write a number from 1 on, or a percentage in quotes");
      }
    }

    /**
     * A share of all hosts, rounded down.
     *
     * @param percent 1 to 100
     */
    record Percent(int percent) implements Limit {
      @Override
      public int of(int allHosts) {
        return (int) Math.max(1, (long) allHosts * percent / 100);
      }
    }
  }
}
