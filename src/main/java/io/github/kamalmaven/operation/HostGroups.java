package io.github.kamalmaven.operation;

import java.util.List;

/** Which hosts an interruption of service strikes at the same time. */
public final class HostGroups {
  private HostGroups() {}

  /**
   * The groups, in order.
   *
   * @param rolling whether each host is a group of its own; else all are one, even if there is none
   */
  public static List<List<String>> of(List<String> hosts, boolean rolling) {
    return rolling ? hosts.stream().map(List::of).toList() : List.of(hosts);
  }
}
