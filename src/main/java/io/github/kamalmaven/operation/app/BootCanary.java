package io.github.kamalmaven.operation.app;

import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.Cleanup;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.ToItsEnd;
import java.util.List;
import java.util.Optional;

/**
 * Boots a version of a role on one host beside the one that serves: kamal-proxy knows it and finds
 * it healthy, and sends nobody there yet.
 */
public final class BootCanary {
  private final DeployContext context;
  private final Session session;
  private final Role role;
  private final NewContainer canary;

  /** On the context's version. */
  public BootCanary(DeployContext context, Session session, Role role) {
    this.context = context;
    this.session = session;
    this.role = role;
    this.canary = new NewContainer(context, session, role, NewContainer.Part.CANARY);
  }

  /** Puts what the version needs besides its image onto hosts. */
  public static void prepare(DeployContext context, List<String> hosts) {
    context.on(hosts, session -> new PrepareHost(context, session).run());
    context.settle();
  }

  /**
   * Boots it.
   *
   * @throws io.github.kamalmaven.KamalException if it does not become healthy; it is stopped then
   */
  public void run() throws InterruptedException {
    // A container that is left of an earlier attempt has its name; what serves is not touched.
    new OldContainer(context, session, role, Optional.of("")).find(context.version());
    try {
      canary.await(ToItsEnd.of(() -> session.perform(canary.boot())));
    } catch (RuntimeException | InterruptedException | Error failure) {
      boolean interrupted = Thread.currentThread().isInterrupted();
      Cleanup.after(failure, () -> undo(interrupted || failure instanceof InterruptedException));
      throw failure;
    }
  }

  private void undo(boolean interrupted) {
    context
        .report()
        .alarm("Failed to boot the canary of %s on %s".formatted(role.name(), session.host()));
    if (!interrupted) {
      canary.explain(true);
    }
    canary.discard();
  }
}
