package io.github.kamalmaven.operation.accessory;

import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.RegistryLogin;
import io.github.kamalmaven.operation.SharedNetwork;
import io.github.kamalmaven.shell.CommandLine;
import java.util.List;

/**
 * Logs a host in to the registry of an accessory, and makes the network.
 *
 * <p>{@code Kamal::Cli::Accessory#prepare}.
 */
final class PrepareHost {
  private final Batch steps;

  PrepareHost(DeployContext context, Accessory accessory) {
    this.steps =
        new RegistryLogin(context, accessory.registry().orElse(context.deployment().registry()))
            .batch()
            .then(SharedNetwork.REQUIRED);
  }

  void on(Session session) {
    session.perform(steps);
  }

  /** Prepares the host and asks it something, in one round trip. */
  String ask(Session session, CommandLine question) {
    List<Outcome> outcomes = session.perform(steps.judged(question));
    return outcomes.get(outcomes.size() - 1).orThrow(session.host()).text();
  }
}
