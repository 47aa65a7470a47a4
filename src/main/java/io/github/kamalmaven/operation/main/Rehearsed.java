package io.github.kamalmaven.operation.main;

import io.github.kamalmaven.hook.HookEvent;
import io.github.kamalmaven.hook.HookVariable;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.HookMoment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The moment of a deploy at which a hook that is run by itself is to believe.
 *
 * @param command first word of the command; by default of the one that usually fires the hook
 * @param subcommand second word of the command
 * @param runtime since the deploy began; by default since the session's pre-deploy
 * @param error what stopped the deploy
 */
public record Rehearsed(
    Optional<String> command,
    Optional<String> subcommand,
    Optional<Duration> runtime,
    Optional<String> error) {
  /** All as a deploy has it. */
  public static final Rehearsed AS_IN_A_DEPLOY =
      new Rehearsed(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private static final String NO_REAL_ERROR = "a rehearsed failure";

  HookMoment of(HookEvent event, DeployContext context) {
    boolean timed = event.ownVariables().contains(HookVariable.RUNTIME);
    boolean failed = event.ownVariables().contains(HookVariable.ERROR);
    List<String> words = words(event);
    return new HookMoment(
        hosts(event, context),
        words,
        context.holdsLock() || holdsLock(event, words),
        runtime.or(() -> timed ? Optional.of(elapsed(context)) : Optional.empty()),
        error.or(() -> failed ? Optional.of(NO_REAL_ERROR) : Optional.empty()));
  }

  private List<String> words(HookEvent event) {
    List<String> words =
        new ArrayList<>(
            command.map(List::of).orElseGet(() -> List.of(event.commands().get(0).split(" ", -1))));
    subcommand.ifPresent(
        word -> {
          words.subList(1, words.size()).clear();
          words.add(word);
        });
    return words;
  }

  /** A setup holds it from its beginning to its end. */
  private static boolean holdsLock(HookEvent event, List<String> words) {
    boolean inSetup = event == HookEvent.PRE_BUILD || event == HookEvent.POST_DEPLOY;
    return event.holdsLock() || (inSetup && words.get(0).equals("setup"));
  }

  /** Of hooks around groups of hosts, the first group. */
  private static List<String> hosts(HookEvent event, DeployContext context) {
    return switch (event) {
      case PRE_APP_BOOT, POST_APP_BOOT ->
          context
              .deployment()
              .boot()
              .groups(context.selection().appHosts(), context.deployment().allHosts().size())
              .stream()
              .findFirst()
              .orElse(List.of());
      case PRE_PROXY_REBOOT, POST_PROXY_REBOOT -> context.selection().proxyHosts();
      default -> context.selection().hosts();
    };
  }

  private static Duration elapsed(DeployContext context) {
    return context
        .deployBegan()
        .map(began -> Duration.between(began, context.parts().time().now()))
        .orElse(Duration.ZERO);
  }
}
