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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /**
   * @param fleet reaches the hosts
   * @param report hears what happens
   * @param deployment whose image
   * @param version which image
   */
  public Pull(Fleet fleet, Report report, Deployment deployment, Version version) {
    this.fleet = fleet;
    this.report = report;
    this.deployment = deployment;
    this.version = version;
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
    List<String> seeds = List.copyOf(seeds(hosts, login));
    if (!seeds.isEmpty()) {
      String mirrors = seeds.size() == 1 ? "mirror" : "mirrors";
      report.say(
          "Pulling image on " + String.join(", ", seeds) + " to seed the " + mirrors + "...");
      fleet.each(seeds, pull::on);
      report.say("Pulling image on remaining hosts...");
    }
    fleet.each(hosts.stream().filter(host -> !seeds.contains(host)).toList(), pull::on);
  }

  /** Logs in, and finds one host of each mirror in the same round trip. */
  private Collection<String> seeds(List<String> hosts, Supplier<Batch> login) {
    Batch batch = login.get();
    if (hosts.size() < 2) {
      fleet.each(hosts, session -> session.perform(batch));
      return List.of();
    }
    Batch asking = batch.attempt(PullCommands.firstMirror());
    Map<String, Optional<String>> mirrors = fleet.on(hosts, session -> mirror(session, asking));
    Map<String, String> first = new LinkedHashMap<>();
    mirrors.forEach((host, mirror) -> mirror.ifPresent(url -> first.putIfAbsent(url, host)));
    return first.values();
  }

  private static Optional<String> mirror(Session session, Batch asking) {
    List<Outcome> outcomes = session.perform(asking);
    Outcome answer = outcomes.get(outcomes.size() - 1);
    if (answer.stderr().contains("index out of range")) {
      return Optional.empty();
    }
    String url = answer.orThrow(session.host()).stdout().strip();
    return Optional.of(url).filter(text -> !text.isEmpty());
  }
}
