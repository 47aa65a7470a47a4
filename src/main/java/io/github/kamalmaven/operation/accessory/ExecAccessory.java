package io.github.kamalmaven.operation.accessory;

import io.github.kamalmaven.command.AccessoryCommands;
import io.github.kamalmaven.command.Execution;
import io.github.kamalmaven.config.Accessory;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.AtTerminal;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.ExecRequest;
import io.github.kamalmaven.operation.NeededSecrets;
import io.github.kamalmaven.operation.RegistryLogin;
import io.github.kamalmaven.operation.UserCommand;
import io.github.kamalmaven.shell.CommandLine;
import java.util.List;

/**
 * Runs a command in the container of an accessory, or in a new one beside it.
 *
 * <p>{@code Kamal::Cli::Accessory#exec}.
 */
public final class ExecAccessory {
  private final DeployContext context;
  private final String name;
  private final ExecRequest request;

  /**
   * @param name an accessory
   * @param request what is run, and how
   */
  public ExecAccessory(DeployContext context, String name, ExecRequest request) {
    this.context = context;
    this.name = name;
    this.request = request;
  }

  /**
   * Runs it.
   *
   * @throws io.github.kamalmaven.KamalException if it needs a terminal and there is none
   */
  public void run() {
    if (!request.reuse()) {
      new NeededSecrets(context).registry().require();
    }
    Accessories.one(context, name)
        .ifPresent(request.interactive() ? this::runAtTerminal : this::runOnHosts);
  }

  /** On the first host, whichever are selected. */
  private void runAtTerminal(Accessory accessory) {
    String host = accessory.hosts().get(0);
    Execution execution = request.execution(new AtTerminal(context).interaction());
    context
        .report()
        .say("Launching interactive command via SSH from %s container...".formatted(kind()));
    if (!request.reuse()) {
      context.on(List.of(host), new RegistryLogin(context)::on);
    }
    new AtTerminal(context).run(host, command(accessory, execution));
  }

  private void runOnHosts(Accessory accessory) {
    context.report().say("Launching command from %s container...".formatted(kind()));
    context.on(context.selection().hostsOf(accessory), session -> runOn(session, accessory));
  }

  private void runOn(Session session, Accessory accessory) {
    if (!request.reuse()) {
      new RegistryLogin(context).on(session);
    }
    boolean alone = context.selection().hostsOf(accessory).size() == 1;
    new UserCommand(context, "App", request.raw(), alone)
        .run(
            session,
            context.audit(
                "Executed cmd '%s' on %s accessory".formatted(request.command(), accessory.name())),
            command(accessory, request.execution()));
  }

  private CommandLine command(Accessory accessory, Execution execution) {
    AccessoryCommands commands = new AccessoryCommands(context.deployment());
    return request.reuse()
        ? commands.exec(accessory, execution)
        : commands.execInNew(accessory, execution);
  }

  private String kind() {
    return request.reuse() ? "existing" : "new";
  }
}
