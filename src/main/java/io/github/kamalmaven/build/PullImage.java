package io.github.kamalmaven.build;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.command.PullCommands;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.shell.CommandLine;
import java.util.List;
import java.util.function.BiFunction;

/** Pulls the image on one host and makes sure that it is labelled. */
final class PullImage {
  private final Deployment deployment;
  private final Version version;
  private final BiFunction<String, String, CommandLine> audit;

  PullImage(Deployment deployment, Version version, BiFunction<String, String, CommandLine> audit) {
    this.deployment = deployment;
    this.version = version;
    this.audit = audit;
  }

  /**
   * Does it.
   *
   * @param before done first, in the same round trip
   */
  void on(Session session, Batch before) {
    requireLabel(session.host(), session.perform(before.then(batch(session.host()))));
  }

  /** What does it on a host; what it ends with is for {@link #requireLabel}. */
  Batch batch(String host) {
    PullCommands commands = new PullCommands(deployment);
    return Batch.of(audit.apply(host, "Pulled image with version " + version))
        .attempt(commands.clean(version))
        .run(commands.pull(version))
        .judged(commands.validate(version));
  }

  /**
   * Looks at how the batch ended.
   *
   * @throws KamalException if the image lacks the label
   */
  void requireLabel(String host, List<Outcome> outcomes) {
    if (!outcomes.get(outcomes.size() - 1).succeeded()) {
      throw unlabelled(host);
    }
  }

  /** Kamal finds containers and images by the label; without it nothing would ever be pruned. */
  private KamalException unlabelled(String host) {
    String service = deployment.service();
    return new KamalException(
        "Image " + deployment.imageOf(version) + " is missing the 'service' label",
        host,
        new LabelAdvice(service).general());
  }
}
