package io.github.kamalmaven.operation.main;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.hook.HookEvent;
import io.github.kamalmaven.operation.DeployContext;
import java.time.Duration;

/** Runs one hook by itself, with the environment it would have in a deploy. */
public final class RunHook {
  private final DeployContext context;
  private final HookEvent event;

  /** The hook of an event. */
  public RunHook(DeployContext context, HookEvent event) {
    this.context = context;
    this.event = event;
  }

  /**
   * Runs it.
   *
   * @throws KamalException if there is none, or if it fails and its event says that this counts
   */
  public void run() {
    if (!context.parts().hooks().has(event)) {
      throw new KamalException(
          "There is no hook " + event.hookName(),
          context.parts().hooks().path(event),
          "create the file and make it executable");
    }
    switch (event) {
      case PRE_CONNECT -> context.connect();
      case POST_DEPLOY -> context.hooks().deployed(Duration.ZERO);
      case POST_DEPLOY_FAILURE -> context.hooks().failed(Duration.ZERO, "a rehearsed failure");
      default -> context.hooks().fire(event);
    }
  }
}
