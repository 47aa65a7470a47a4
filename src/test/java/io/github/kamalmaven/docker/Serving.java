package io.github.kamalmaven.docker;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What visitors and users of Docker see of the hosts.
 *
 * @param versions what each web host answers
 * @param locked whether the deploy lock is held
 * @param twice versions of which more than one container runs on a host
 */
record Serving(Map<String, String> versions, boolean locked, List<String> twice) {
  private static final String NOTHING = "nothing";
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration PAUSE = Duration.ofMillis(250);

  Serving {
    versions = new TreeMap<>(versions);
    twice = List.copyOf(twice);
  }

  /**
   * How it is now.
   *
   * @param hosts by the names that people read
   */
  static Serving of(Map<String, LabHost> hosts) {
    Map<String, String> versions = new TreeMap<>();
    List<String> twice = new ArrayList<>();
    boolean locked = false;
    for (Map.Entry<String, LabHost> host : hosts.entrySet()) {
      versions.put(host.getKey(), version(host.getValue()));
      twice.addAll(twice(host.getValue()));
      locked |= host.getValue().isLocked();
    }
    return new Serving(versions, locked, twice);
  }

  /** A proxy whose Docker has just started may need a moment. */
  private static String version(LabHost host) {
    long start = System.nanoTime();
    do {
      try {
        Answer answer = host.get("/version");
        if (answer.status() == 200) {
          return answer.body();
        }
      } catch (UncheckedIOException unreachable) {
        // Asked again, for a while.
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    } while (System.nanoTime() - start < PATIENCE.toNanos());
    return NOTHING;
  }

  private static List<String> twice(LabHost host) {
    String running =
        host.trySh("timeout 5 docker ps --filter label=service=shop --format '{{.Names}}'").out();
    return running
        .lines()
        .map(name -> name.replaceFirst("_replaced_.*", ""))
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .filter(count -> count.getValue() > 1)
        .map(count -> count.getKey() + " on " + host.name())
        .toList();
  }

  /** For people: the version, if it is the same everywhere, or that of each host. */
  String told() {
    return versions.values().stream().distinct().count() == 1
        ? versions.values().iterator().next() + " everywhere"
        : versions.entrySet().stream()
            .map(host -> host.getKey() + " " + host.getValue())
            .collect(Collectors.joining(", "));
  }
}
