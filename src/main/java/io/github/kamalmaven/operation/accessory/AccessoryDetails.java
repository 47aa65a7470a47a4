package io.github.kamalmaven.operation.accessory;

import io.github.kamalmaven.command.AccessoryCommands;
import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.shell.CommandLine;

/**
 * Shows the containers of accessories.
 *
 * <p>{@code Kamal::Cli::Accessory#details}.
 */
public final class AccessoryDetails {
  /** In place of a name: every accessory. */
  public static final String ALL = Accessories.ALL;

  private final DeployContext context;
  private final String name;

  /**
   * @param name an accessory, or {@link #ALL}
   */
  public AccessoryDetails(DeployContext context, String name) {
    this.context = context;
    this.name = name;
  }

  /** Shows them. */
  public void run() {
    Accessories.named(context, name).forEach(this::show);
  }

  private void show(Accessory accessory) {
    CommandLine query = new AccessoryCommands(context.deployment()).info(accessory);
    context.on(
        context.selection().hostsOf(accessory),
        session ->
            context
                .report()
                .on(
                    new Event.Answered(
                        "Accessory " + accessory.name(), session.host(), session.capture(query))));
  }
}
