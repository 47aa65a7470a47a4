package io.github.kamalmaven.operation.accessory;

import io.github.kamalmaven.command.AccessoryCommands;
import io.github.kamalmaven.command.ProxyTarget;
import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.lock.Lock;
import java.util.List;

/**
 * Starts the stopped container of an accessory again, and gives it its traffic.
 *
 * <p>{@code Kamal::Cli::Accessory#start}.
 */
public final class StartAccessory {
  private final DeployContext context;
  private final String name;
  private final AccessoryCommands commands;

  /**
   * @param name an accessory
   */
  public StartAccessory(DeployContext context, String name) {
    this.context = context;
    this.name = name;
    this.commands = new AccessoryCommands(context.deployment());
  }

  /** Starts it. */
  public void run() {
    new Lock(context).holding(() -> Accessories.one(context, name).ifPresent(this::start));
  }

  void start(Accessory accessory) {
    context.on(context.selection().hostsOf(accessory), session -> start(session, accessory));
  }

  private void start(Session session, Accessory accessory) {
    Batch start =
        Batch.of(
            context.audit("Started " + accessory.name() + " accessory"), commands.start(accessory));
    if (!accessory.runsProxy()) {
      session.perform(start);
    } else {
      List<Outcome> outcomes = session.perform(start.run(commands.runningContainer(accessory)));
      String endpoint = outcomes.get(outcomes.size() - 1).text();
      session.execute(
          ProxyTarget.of(context.deployment(), accessory).deploy(endpoint, context.version()));
    }
  }
}
