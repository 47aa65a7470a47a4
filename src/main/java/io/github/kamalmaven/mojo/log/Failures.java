package io.github.kamalmaven.mojo.log;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.HostsFailed;
import io.github.kamalmaven.mojo.mask.MaskedFailure;
import io.github.kamalmaven.report.run.Failure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a failure says of the hosts that it happened on. */
final class Failures {
  private final Collection<String> hosts;

  /**
   * @param hosts those that may be meant
   */
  Failures(Collection<String> hosts) {
    this.hosts = hosts;
  }

  /** The failure for a report, with those of hosts that lie in it. */
  Failure of(RuntimeException failure) {
    Map<String, Failure> byHost = new HashMap<>();
    for (Throwable next : allOf(failure)) {
      Map<String, Throwable> several = several(next);
      several.forEach((name, why) -> byHost.putIfAbsent(name.replaceFirst(" .*", ""), plain(why)));
      if (several.isEmpty() && next instanceof KamalException known) {
        host(known).ifPresent(host -> byHost.putIfAbsent(host, plain(known)));
      }
    }
    return failure(failure, byHost);
  }

  /** With its causes and what else happened, each once, the nearest first. */
  private static Collection<Throwable> allOf(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Throwable> all = new ArrayList<>(List.of(failure));
    seen.add(failure);
    for (int at = 0; at < all.size(); at++) {
      Throwable next = all.get(at);
      Stream.concat(Stream.ofNullable(next.getCause()), Stream.of(next.getSuppressed()))
          .filter(seen::add)
          .forEach(all::add);
    }
    return all;
  }

  private static Map<String, Throwable> several(Throwable failure) {
    if (failure instanceof HostsFailed several) {
      return several.failures();
    }
    return failure instanceof MaskedFailure masked ? masked.failures() : Map.of();
  }

  private static Failure plain(Throwable failure) {
    return failure(failure, Map.of());
  }

  private static Failure failure(Throwable failure, Map<String, Failure> byHost) {
    String message = failure.getMessage();
    return failure instanceof KamalException known && message != null
        ? new Failure(message, known.where(), known.remedy(), byHost)
        : new Failure(failure.toString(), Optional.empty(), Optional.empty(), byHost);
  }

  /**
   * The host that a failure names as its place, alone or before a command or a port: several lines
   * are the places of several hosts.
   */
  private Optional<String> host(KamalException failure) {
    return failure
        .where()
        .filter(where -> !where.contains("\n"))
        .flatMap(
            where ->
                hosts.stream()
                    .filter(host -> where.equals(host) || where.startsWith(host + ":"))
                    .findFirst());
  }
}
