package io.github.kamalmaven.build;

import io.github.kamalmaven.command.PullCommands;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Fleet;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.shell.CommandLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Gets the image from the registry to the hosts that run it: {@code kamal build pull}.
 *
 * <p>{@code Kamal::Cli::Build#pull}. Where hosts share a mirror of the registry, one of them pulls
 * first, so that the mirror asks the registry once.
 */
public final class Pull {
  private final Fleet fleet;
  private final Report report;
  private final Deployment deployment;
  private final Version version;
  private final boolean mirrored;

  /**
   * @param fleet reaches the hosts
   * @param report hears what happens
   * @param deployment whose image
   * @param version which image
   * @param mirrored whether hosts may use a mirror of the registry
   */
  public Pull(
      Fleet fleet, Report report, Deployment deployment, Version version, boolean mirrored) {
    this.fleet = fleet;
    this.report = report;
    this.deployment = deployment;
    this.version = version;
    this.mirrored = mirrored;
  }

  /**
   * Logs in on the hosts and pulls.
   *
   * @param hosts those that run the app
   * @param login logs in to the registry, if that is needed
   * @param audit writes a text into a host's audit log, given the host and the text
   * @throws io.github.kamalmaven.KamalException if a host fails; the others finish first
   */
  public void run(
      List<String> hosts, Supplier<Batch> login, BiFunction<String, String, CommandLine> audit) {
    new LocalRegistry(deployment.registry(), report)
        .during(
            hosts,
            (names, task) -> fleet.each(names, task::accept),
            () -> pull(hosts, login, audit));
  }

  private void pull(
      List<String> hosts, Supplier<Batch> login, BiFunction<String, String, CommandLine> audit) {
    PullImage pull = new PullImage(deployment, version, audit);
    if (hosts.size() < 2 || !mirrored) {
      fleet.each(hosts, session -> pull.on(session, login.get()));
      return;
    }
    Map<String, String> mirrors = pullUnlessMirrored(hosts, login.get(), pull);
    if (mirrors.isEmpty()) {
      return;
    }
    Set<String> seeds = Set.copyOf(firstOfEach(mirrors).values());
    List<String> first = mirrors.keySet().stream().filter(seeds::contains).toList();
    report.begin(
        "Pulling image on %s to seed the %s..."
            .formatted(String.join(", ", first), first.size() == 1 ? "mirror" : "mirrors"));
    fleet.each(first, session -> pull.on(session, Batch.EMPTY));
    report.begin("Pulling image on remaining hosts...");
    fleet.each(
        mirrors.keySet().stream().filter(host -> !seeds.contains(host)).toList(),
        session -> pull.on(session, Batch.EMPTY));
  }

  /**
   * Logs in, and pulls where no mirror is used, in one round trip.
   *
   * @return the mirrors of the hosts that have not pulled, by host
   */
  private Map<String, String> pullUnlessMirrored(List<String> hosts, Batch login, PullImage pull) {
    Map<String, Optional<String>> mirrors =
        fleet.on(hosts, session -> mirrorOrPull(session, login, pull));
    Map<String, String> found = new LinkedHashMap<>();
    mirrors.forEach((host, mirror) -> mirror.ifPresent(url -> found.put(host, url)));
    return found;
  }

  private static Optional<String> mirrorOrPull(Session session, Batch login, PullImage pull) {
    List<Outcome> outcomes =
        session.perform(login.when(PullCommands.firstMirror(), "", pull.batch(session.host())));
    String mirror = outcomes.get(login.steps().size()).orThrow(session.host()).text();
    if (!mirror.isEmpty()) {
      return Optional.of(mirror);
    }
    pull.requireLabel(session.host(), outcomes);
    return Optional.empty();
  }

  private static Map<String, String> firstOfEach(Map<String, String> mirrors) {
    Map<String, String> first = new LinkedHashMap<>();
    mirrors.forEach((host, mirror) -> first.putIfAbsent(mirror, host));
    return first;
  }
}
