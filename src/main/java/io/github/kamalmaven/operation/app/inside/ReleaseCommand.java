package io.github.kamalmaven.operation.app.inside;

import io.github.kamalmaven.command.AppRun;
import io.github.kamalmaven.command.DockerCommands;
import io.github.kamalmaven.command.Execution;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.host.Attachment;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.Cleanup;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.EnvFiles;
import io.github.kamalmaven.shell.CommandLine;
import java.util.List;

/**
 * What the user wants done once for a version before any container of it serves, such as a
 * migration of the database: a command in one new container on the primary host.
 *
 * <p>Kamal leaves that to hooks. Called under the deploy lock.
 */
public final class ReleaseCommand {
  private final DeployContext context;

  /** For the version that the context is fixed on. */
  public ReleaseCommand(DeployContext context) {
    this.context = context;
  }

  /**
   * Runs it, if there is one.
   *
   * @throws ReleaseFailed if its exit status is not 0
   */
  public void run() {
    context.options().release().command().filter(text -> !text.isBlank()).ifPresent(this::run);
  }

  private void run(String command) {
    PrimaryContainer primary = new PrimaryContainer(context);
    Role role = primary.role();
    Session session = context.parts().fleet().session(primary.host());
    context.report().begin("Running release command on %s: %s".formatted(session.host(), command));
    new EnvFiles(context).bring(session, List.of(role), Batch.of(audit(command, role)));
    AppRun containers = new AppRun(context.deployment());
    String name = containers.execName(role, context.version(), context.randomHex(6));
    CommandLine line =
        containers.exec(
            role, session.host(), context.version(), name, Execution.of(command.strip()));
    ReleaseOutput output = new ReleaseOutput(context.report(), session.host(), line);
    int exit = attach(session, line, name, output);
    if (exit != 0) {
      throw new ReleaseFailed(command, session.host(), exit, output.end());
    }
  }

  private CommandLine audit(String command, Role role) {
    return context.audit(
        "Executed release command '%s' on app version %s".formatted(command, context.version()),
        role.name());
  }

  /** Whoever comes after the lock must not meet a release that is still under way. */
  private int attach(Session session, CommandLine line, String name, ReleaseOutput output) {
    try {
      return session.attach(line, Attachment.awaited(output));
    } catch (RuntimeException | Error unheard) {
      Cleanup.after(unheard, () -> stop(session, name));
      throw unheard;
    }
  }

  private void stop(Session session, String name) {
    try {
      session.run(DockerCommands.stop(name));
    } catch (RuntimeException unreachable) {
      context
          .report()
          .alarm(
              "The release command may still run on %s, in the container %s"
                  .formatted(session.host(), name));
      throw unreachable;
    }
  }
}
