package io.github.kamalmaven.operation;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.hook.HookEnvironment;
import io.github.kamalmaven.hook.HookEvent;
import io.github.kamalmaven.shell.Sensitive;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  /** Fires a hook about all selected hosts. */
  public void fire(HookEvent event) {
    fire(event, context.selection().hosts());
  }

  /** Fires a hook about a group of hosts. */
  public void fire(HookEvent event, List<String> hosts) {
    run(event, hosts, Optional.empty(), Optional.empty());
  }

  /** Fires post-deploy. */
  public void deployed(Duration runtime) {
    run(HookEvent.POST_DEPLOY, context.selection().hosts(), Optional.of(runtime), Optional.empty());
  }

  /** Fires post-deploy-failure. */
  public void failed(Duration runtime, String error) {
    run(
        HookEvent.POST_DEPLOY_FAILURE,
        context.selection().hosts(),
        Optional.of(runtime),
        Optional.of(error));
  }

  void preConnect() {
    fire(HookEvent.PRE_CONNECT);
  }

  /** Kamal itself never tells hooks the subcommand. */
  private List<String> command() {
    List<String> words = context.options().command();
    return context.asKamal(Difference.HOOK_SUBCOMMAND)
        ? words.subList(0, Math.min(1, words.size()))
        : words;
  }

  private void run(
      HookEvent event, List<String> hosts, Optional<Duration> runtime, Optional<String> error) {
    if (!context.options().skipHooks() && context.parts().hooks().has(event)) {
      context.parts().hooks().run(event, environment(event, hosts, runtime, error));
    }
  }

  private HookEnvironment environment(
      HookEvent event, List<String> hosts, Optional<Duration> runtime, Optional<String> error) {
    return new HookEnvironment(
        context.parts().time().now(),
        context.performer(),
        context.deployment().service(),
        context.version(),
        context.deployment().destination(),
        hosts,
        context.selection().requestedRoles(),
        context.holdsLock(),
        command(),
        runtime,
        error,
        event.getsSecrets() ? secrets(event) : Map.of());
  }

  /** Who is to hear of a failure hears of it, even if the secrets are what failed. */
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
