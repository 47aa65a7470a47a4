package io.github.kamalmaven.operation.failure;

import io.github.kamalmaven.command.AppCommands;
import io.github.kamalmaven.config.Role;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.operation.Columns;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.Difference;
import java.util.ArrayList;
import java.util.List;

/**
 * What a boot that stopped on the way has left behind, asked of the hosts themselves, and what to
 * do next.
 */
public final class Aftermath {
  private static final List<String> TITLES = List.of("HOST", "ROLE", "NOW SERVING");

  private final DeployContext context;

  /** On the selected hosts of the app. */
  public Aftermath(DeployContext context) {
    this.context = context;
  }

  /**
   * Tells it, now to people and later to the hook that hears of the failure.
   *
   * @param wanted what was to be booted
   */
  public void tell(Version wanted) {
    if (context.asKamal(Difference.SERVING_TABLE)) {
      return;
    }
    List<Serving> servings = new AskServing(context).run();
    List<List<String>> rows = new ArrayList<>(List.of(TITLES));
    servings.forEach(one -> rows.add(List.of(one.host(), one.role(), one.version())));
    context.tellAfterwards(Columns.of(rows));
    boolean canaries = servings.stream().anyMatch(one -> isStillCanary(one, wanted));
    context.tellAfterwards(
        "Next: "
            + (canaries
                ? "mend what failed, and promote again: kamal rollout promote"
                : next(servings, wanted)));
  }

  /** Whether a rollout that was to be promoted is not: no deploy is let through then. */
  private boolean isStillCanary(Serving one, Version wanted) {
    boolean proxied = context.deployment().role(one.role()).filter(Role::runsProxy).isPresent();
    return context.options().command().contains("promote")
        && proxied
        && !one.version().equals(wanted.name());
  }

  /** Tells only what to do next, for who has no time to wait for the hosts. */
  public void tellUnasked() {
    if (!context.asKamal(Difference.SERVING_TABLE)) {
      context.tellAfterwards("Next: see what serves where with kamal versions, and deploy again");
    }
  }

  /** One line that says what to do. */
  static String next(List<Serving> servings, Version wanted) {
    List<String> unknown =
        servings.stream().filter(one -> !one.known()).map(Serving::host).distinct().toList();
    String first =
        unknown.isEmpty()
            ? ""
            : "see why %s does not answer (kamal versions shows what it serves), then "
                .formatted(String.join(", ", unknown));
    return first + next(versions(servings), wanted.name());
  }

  private static List<String> versions(List<Serving> servings) {
    return servings.stream().filter(Serving::known).map(Serving::version).distinct().toList();
  }

  private static boolean canBeBootedAgain(String serving) {
    return !serving.startsWith("nothing")
        && !serving.contains(Serving.AND)
        && !AppCommands.isReplaced(serving);
  }

  private static String next(List<String> versions, String wanted) {
    if (!versions.contains(wanted)) {
      return "mend what failed, and deploy again";
    }
    List<String> others = versions.stream().filter(version -> !version.equals(wanted)).toList();
    if (others.isEmpty()) {
      return "deploy %s again, for what was still to be done".formatted(wanted);
    }
    List<String> kept = others.stream().filter(Aftermath::canBeBootedAgain).toList();
    return kept.size() == 1
        ? "mend what failed and deploy again, or take all hosts back: kamal rollback " + kept.get(0)
        : "mend what failed, and deploy again";
  }
}
