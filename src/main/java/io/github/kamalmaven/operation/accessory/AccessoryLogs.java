package io.github.kamalmaven.operation.accessory;

import io.github.kamalmaven.command.AccessoryCommands;
import io.github.kamalmaven.command.LogQuery;
import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.operation.AtTerminal;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.shell.CommandLine;

/**
 * Shows the logs of an accessory.
 *
 * <p>{@code Kamal::Cli::Accessory#logs}.
 */
public final class AccessoryLogs {
  private static final int SHOWN = 100;

  private final DeployContext context;
  private final String name;
  private final LogQuery query;
  private final AccessoryCommands commands;

  /**
   * @param name an accessory
   * @param query which lines
   */
  public AccessoryLogs(DeployContext context, String name, LogQuery query) {
    this.context = context;
    this.name = name;
    this.query = query;
    this.commands = new AccessoryCommands(context.deployment());
  }

  /** Shows them as they are now, on all selected hosts. */
  public void run() {
    Accessories.one(context, name).ifPresent(this::show);
  }

  /** Shows one as it goes on: that of the first host, whichever are selected. */
  public void follow() {
    Accessories.one(context, name)
        .ifPresent(
            accessory ->
                new AtTerminal(context)
                    .follow(accessory.hosts().get(0), commands.followLogs(accessory, query)));
  }

  private void show(Accessory accessory) {
    CommandLine log = commands.logs(accessory, query.limitedTo(SHOWN));
    context.on(
        context.selection().hostsOf(accessory),
        session -> context.report().on(new Event.Printed(session.capture(log))));
  }
}
