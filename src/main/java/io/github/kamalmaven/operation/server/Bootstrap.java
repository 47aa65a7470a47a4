package io.github.kamalmaven.operation.server;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.command.DockerCommands;
import io.github.kamalmaven.hook.HookEvent;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Repetition;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.lock.Lock;
import java.util.List;
import java.util.Map;

/**
 * Makes sure that the hosts have Docker.
 *
 * <p>{@code Kamal::Cli::Server#bootstrap}.
 */
public final class Bootstrap {
  private final DeployContext context;

  /** On the selected hosts. */
  public Bootstrap(DeployContext context) {
    this.context = context;
  }

  /**
   * Installs Docker where it is missing, then fires docker-setup.
   *
   * @throws KamalException if a host lacks Docker and the user may not install it
   */
  public void run() {
    new Lock(context)
        .holding(
            () -> {
              Map<String, Boolean> ready =
                  context.ask(context.selection().hosts(), this::ensureDocker);
              requireAll(ready);
              context.hooks().fire(HookEvent.DOCKER_SETUP);
            });
  }

  /** Whether the host has Docker now. */
  private boolean ensureDocker(Session session) {
    if (session.run(DockerCommands.installed()).succeeded()) {
      return true;
    }
    if (!session.run(DockerCommands.superuser()).succeeded()) {
      return false;
    }
    context
        .report()
        .detail(session.host(), "Missing Docker on " + session.host() + ". Installing…");
    session.execute(DockerCommands.install());
    joinDockerGroup(session);
    return true;
  }

  /** A user other than root needs the group; only a new login has it. */
  private void joinDockerGroup(Session session) {
    if (session.run(DockerCommands.root()).succeeded()
        || session.run(DockerCommands.inDockerGroup()).succeeded()) {
      return;
    }
    session.execute(DockerCommands.addToDockerGroup());
    try {
      session.perform(Batch.EMPTY.attempt(DockerCommands.refreshSession(), Repetition.NEVER));
    } catch (KamalException hungUp) {
      context.report().detail(session.host(), "Session refreshed due to group change.");
    }
  }

  private static void requireAll(Map<String, Boolean> ready) {
    List<String> missing =
        ready.entrySet().stream().filter(e -> !e.getValue()).map(Map.Entry::getKey).toList();
    if (!missing.isEmpty()) {
      throw new KamalException(
          "Docker is not installed on "
              + String.join(", ", missing)
              + " and can't be automatically installed without having root access and either"
              + " `wget` or `curl`.",
          String.join(", ", missing),
          "Install Docker manually: https://docs.docker.com/engine/install/");
    }
  }
}
