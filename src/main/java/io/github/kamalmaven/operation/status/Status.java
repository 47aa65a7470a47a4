package io.github.kamalmaven.operation.status;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.DeployContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at all selected hosts at once, and tells in what they differ from the configuration.
 *
 * <p>Kamal has no such thing; what is compared is what its {@code docker run} and {@code
 * kamal-proxy deploy} would be told now.
 */
public final class Status {
  /** Whatever is slow has answered by then. */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static final int SALT = 32;

  private final DeployContext context;
  private final Duration limit;

  /** Of the selected hosts and roles; a version that was chosen is the expected one. */
  public Status(DeployContext context) {
    this(context, LIMIT);
  }

  Status(DeployContext context, Duration limit) {
    this.context = context;
    this.limit = limit;
  }

  /** Looks. */
  public Drifts run() {
    Secrecy secrecy = Secrecy.of(context);
    List<String> hosts = context.selection().hosts();
    String salt = context.randomHex(SALT);
    context.connect();
    Map<String, HostStatus> seen =
        context
            .parts()
            .fleet()
            .answersWithin(limit, hosts, session -> look(session, secrecy, salt));
    List<HostStatus> found = new ArrayList<>();
    hosts.forEach(host -> found.add(seen.getOrDefault(host, silent(host))));
    Optional<String> expected = context.chosenVersion().map(Version::name).or(() -> usual(found));
    List<HostStatus> judged = new ArrayList<>();
    for (HostStatus one : found) {
      judged.add(expected.map(version -> one.with(otherVersions(one, version))).orElse(one));
    }
    return new Drifts(context.deployment(), expected, secrecy.deviations(), judged);
  }

  private HostStatus look(Session session, Secrecy secrecy, String salt) {
    try {
      HostAnswers answers = HostAnswers.of(context, session, salt);
      return new HostReading(context, session.host(), answers, secrecy, salt).status();
    } catch (KamalException failure) {
      if (Thread.currentThread().isInterrupted()) {
        throw failure;
      }
      String cause = String.valueOf(failure.getMessage()).replaceAll(":?\\s*\\R\\s*", "; ");
      return HostStatus.unknown(session.host(), cause, "kamal doctor tells more");
    }
  }

  private HostStatus silent(String host) {
    return HostStatus.unknown(
        host,
        "it gave no answer within %d s: its Docker may hang".formatted(limit.toSeconds()),
        "kamal doctor tells more");
  }

  /** What most containers of the app are of; if that is nothing, what the newest one is of. */
  private static Optional<String> usual(List<HostStatus> found) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, String> newest = new HashMap<>();
    found.stream()
        .flatMap(host -> host.runs().stream())
        .filter(Running::isOfRole)
        .forEach(
            run -> {
              counts.merge(run.version(), 1, Integer::sum);
              newest.merge(run.version(), run.created(), (a, b) -> a.compareTo(b) < 0 ? b : a);
            });
    return counts.keySet().stream()
        .max(
            Comparator.<String>comparingInt(version -> counts.getOrDefault(version, 0))
                .thenComparing(version -> newest.getOrDefault(version, "")));
  }

  private static List<Deviation> otherVersions(HostStatus host, String expected) {
    return host.runs().stream()
        .filter(run -> run.isOfRole() && !run.version().equals(expected))
        .map(
            run ->
                new Deviation(
                    Drift.VERSION,
                    run.name(),
                    "%s is version %s, not %s".formatted(run.name(), run.version(), expected),
                    "kamal deploy --skip-push --version %s --hosts %s"
                        .formatted(expected, host.host())))
        .toList();
  }
}
