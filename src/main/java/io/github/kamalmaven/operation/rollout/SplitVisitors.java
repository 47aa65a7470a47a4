package io.github.kamalmaven.operation.rollout;

import io.github.kamalmaven.command.ProxyTarget;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.host.Batch;
import io.github.kamalmaven.host.Session;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.canary.Canaries;
import io.github.kamalmaven.operation.canary.Split;
import io.github.kamalmaven.operation.lock.Lock;

/** Tells kamal-proxy who meets the canary. */
public final class SplitVisitors {
  private final DeployContext context;
  private final Split split;

  /**
   * On the selected hosts.
   *
   * @param split who meets it from now on; who did so far counts no more
   */
  public SplitVisitors(DeployContext context, Split split) {
    this.context = context;
    this.split = split;
  }

  /**
   * Changes who meets the canaries that there are.
   *
   * @throws io.github.kamalmaven.KamalException if there is none
   */
  public void run() {
    new Lock(context).holding(() -> on(Canaries.on(context).required()));
    context.report().say("The canary is met by " + split.told() + " from now on");
  }

  /** Tells the proxies of all hosts that have a canary. */
  void on(Canaries canaries) {
    Places.of(canaries).each(context, this::split);
  }

  private void split(Session session, Role role) {
    session.perform(
        Batch.of(
            context.audit("Sent %s to the canary".formatted(split.told()), role.name()),
            ProxyTarget.of(context.deployment(), role).setRollout(split.percent(), split.list())));
  }
}
