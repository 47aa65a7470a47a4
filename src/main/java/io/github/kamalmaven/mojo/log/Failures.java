package io.github.kamalmaven.mojo.log;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.HostsFailed;
import io.github.kamalmaven.report.run.Failure;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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
    Deque<Throwable> open = new ArrayDeque<>();
    open.add(failure);
    while (!open.isEmpty()) {
      Throwable next = open.remove();
      if (next instanceof HostsFailed several) {
        several
            .failures()
            .forEach((name, why) -> byHost.putIfAbsent(name.replaceFirst(" .*", ""), plain(why)));
      } else if (next instanceof KamalException known) {
        host(known).ifPresent(host -> byHost.putIfAbsent(host, plain(known)));
      }
      Optional.ofNullable(next.getCause()).ifPresent(open::add);
    }
    return failure(failure, byHost);
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

  /** The host that a failure names as its place, alone or before a command or a port. */
  private Optional<String> host(KamalException failure) {
    return failure
        .where()
        .flatMap(
            where ->
                hosts.stream()
                    .filter(host -> where.equals(host) || where.startsWith(host + ":"))
                    .findFirst());
  }
}
