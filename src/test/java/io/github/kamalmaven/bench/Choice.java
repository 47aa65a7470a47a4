package io.github.kamalmaven.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What of the benchmark is run, as its properties tell.
 *
 * @param hosts how many hosts, of simulated and stub hosts
 * @param roundTrips what the network takes
 * @param parts which parts
 * @param rounds how often everything is measured
 * @param kamal the program of Ruby Kamal, to be measured as well
 */
record Choice(
    List<Integer> hosts,
    List<Duration> roundTrips,
    List<String> parts,
    int rounds,
    Optional<Path> kamal) {

  private static final List<String> PARTS = List.of("sandbox", "stub", "lab");

  /** Loopback addresses for hosts end somewhere. */
  private static final int MOST = 250;

  /** Refuses what would be measured in vain. */
  Choice {
    for (String part : parts) {
      check(PARTS.contains(part), "bench.only is one of " + PARTS + ", not " + part);
    }
    for (int count : hosts) {
      check(count >= 1 && count <= MOST, "bench.hosts are 1 to " + MOST + ", not " + count);
    }
    check(rounds >= 1, "bench.rounds is at least 1, not " + rounds);
  }

  private static void check(boolean good, String otherwise) {
    if (!good) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** From properties; what is empty is as if it was not there. */
  static Choice of(Properties properties) {
    return new Choice(
        numbers(properties, "bench.hosts", "1,10,50,200").sorted().toList(),
        numbers(properties, "bench.rtt", "0,50,150").sorted().map(Duration::ofMillis).toList(),
        list(properties, "bench.only", String.join(",", PARTS)).toList(),
        numbers(properties, "bench.rounds", "3").findFirst().orElseThrow(),
        list(properties, "bench.kamal", "").map(Path::of).findFirst());
  }

  private static Stream<String> list(Properties properties, String key, String otherwise) {
    String text = properties.getProperty(key, "");
    return Stream.of((text.isBlank() ? otherwise : text).split(","))
        .map(String::strip)
        .filter(it -> !it.isEmpty());
  }

  private static Stream<Integer> numbers(Properties properties, String key, String otherwise) {
    return list(properties, key, otherwise)
        .map(
            text -> {
              check(text.matches("\\d{1,6}"), key + " is a number, not " + text);
              return Integer.valueOf(text);
            });
  }

  /** The same, with the plugin alone. */
  Choice withoutKamal() {
    return new Choice(hosts, roundTrips, parts, rounds, Optional.empty());
  }

  /** Whether a part is wanted. */
  boolean has(String part) {
    return parts.contains(part);
  }
}
