package io.github.kamalmaven.mojo.plan.document;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the hosts of a plan are reached and waited for, for those who do it without the plugin.
 *
 * @param ssh the words before a command on a host, by host, as a shell reads them
 * @param roles of hosts, by host; an accessory counts as one
 * @param missing what the plugin has for it and nobody else, as sentences
 * @param patience for a container that starts
 * @param readiness what a container without proxy has to run for
 */
public record Ways(
    Map<String, String> ssh,
    Map<String, List<String>> roles,
    List<String> missing,
    Duration patience,
    Duration readiness) {
  /** Copies the maps, keeping their order. */
  public Ways {
    ssh = Collections.unmodifiableMap(new LinkedHashMap<>(ssh));
    roles = Map.copyOf(roles);
    missing = List.copyOf(missing);
  }
}
