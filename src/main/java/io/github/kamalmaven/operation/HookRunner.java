package io.github.kamalmaven.operation;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.hook.HookEnvironment;
import io.github.kamalmaven.hook.HookEvent;
import io.github.kamalmaven.hook.HookVariable;
import io.github.kamalmaven.shell.Sensitive;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Fires the hooks of one goal with what the goal knows.
 *
 * <p>{@code Kamal::Cli::Base#run_hook}.
 */
public final class HookRunner {
  private final DeployContext context;

  HookRunner(DeployContext context) {
    this.context = context;
  }

  /** Whether something happens when the hook of an event is fired. */
  public boolean has(HookEvent event) {
    return !context.options().skipHooks() && context.parts().hooks().has(event);
  }

  /** Fires a hook about all selected hosts. */
  public void fire(HookEvent event) {
    fire(event, context.selection().hosts());
  }

  /** Fires a hook about a group of hosts. */
  public void fire(HookEvent event, List<String> hosts) {
    fire(event, moment(hosts, Optional.empty(), Optional.empty()));
  }

  /** Fires post-deploy. */
  public void deployed(Duration runtime) {
    fire(
        HookEvent.POST_DEPLOY,
        moment(context.selection().hosts(), Optional.of(runtime), Optional.empty()));
  }

  /** Fires post-deploy-failure. */
  public void failed(Duration runtime, String error) {
    fire(
        HookEvent.POST_DEPLOY_FAILURE,
        moment(context.selection().hosts(), Optional.of(runtime), Optional.of(error)));
  }

  /** Fires a hook at a moment that the caller describes. */
  public void fire(HookEvent event, HookMoment moment) {
    if (event == HookEvent.PRE_DEPLOY) {
      context.deployBegins();
    }
    if (has(event)) {
      context.settle();
      context
          .parts()
          .hooks()
          .run(event, environment(event, moment), context.options().hookTimeout());
    }
  }

  /**
   * What the hook of an event finds in its environment at a moment.
   *
   * @throws KamalException if the secrets that it gets cannot be had
   */
  public HookEnvironment environment(HookEvent event, HookMoment moment) {
    return new HookEnvironment(
        context.parts().time().now(),
        context.performer(),
        context.deployment().service(),
        version(event),
        context.deployment().destination(),
        moment.hosts(),
        context.selection().requestedRoles(),
        moment.lockHeld(),
        moment.command(),
        moment.runtime(),
        moment.error(),
        unset(),
        event.getsSecrets() ? secrets(event) : Map.of());
  }

  void preConnect() {
    fire(HookEvent.PRE_CONNECT);
  }

  private HookMoment moment(
      List<String> hosts, Optional<Duration> runtime, Optional<String> error) {
    return new HookMoment(hosts, context.options().command(), context.holdsLock(), runtime, error);
  }

  /** Kamal documents both, and sets neither. */
  private Set<HookVariable> unset() {
    Set<HookVariable> unset = EnumSet.noneOf(HookVariable.class);
    if (context.asKamal(Difference.HOOK_SUBCOMMAND)) {
      unset.add(HookVariable.SUBCOMMAND);
    }
    if (context.asKamal(Difference.HOOK_ROLE)) {
      unset.add(HookVariable.ROLE);
    }
    return unset;
  }

  /** Who is to hear of a failure hears of it, even if the version is what failed. */
  private Optional<Version> version(HookEvent event) {
    try {
      return Optional.of(context.version());
    } catch (KamalException unknown) {
      if (event.aborts()) {
        throw unknown;
      }
      return Optional.empty();
    }
  }

  /** Likewise if the secrets are what failed. */
  private Map<String, Sensitive> secrets(HookEvent event) {
    try {
      return context.secrets().all();
    } catch (KamalException unavailable) {
      if (event.aborts()) {
        throw unavailable;
      }
      return Map.of();
    }
  }
}
