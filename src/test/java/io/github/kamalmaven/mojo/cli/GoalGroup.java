package io.github.kamalmaven.mojo.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Goals that are looked for together.
 *
 * @param title its heading
 * @param about what its goals are about; empty where each needs a line of its own
 * @param goals in the order of the pages
 */
record GoalGroup(String title, String about, List<GoalTexts> goals) {
  private static final List<Plan> PLANS =
      List.of(
          alone("Begin", "init", "rehearse", "plan", "config", "docs", "schema"),
          alone("Release", "setup", "deploy", "redeploy", "rollback", "versions"),
          alone("Look", "details", "audit", "history-report"),
          alone("Hooks", "hook", "hook-test"),
          family("rollout", "a canary of a new version that some visitors meet"),
          family("app", "the app's containers, images, logs and maintenance page"),
          family("accessory", "databases, caches and the like"),
          family("proxy", "the proxy in front of the app"),
          family("build", "the image, and what builds it"),
          family("registry", "logins of this machine and of the hosts"),
          family("prune", "removal of what nobody needs"),
          family("lock", "the deploy lock"),
          family("server", "the hosts themselves"),
          family("secrets", "what secrets files and vaults hold"),
          alone("More", "run", "install-cli", "upgrade", "remove", "version"));

  /**
   * All goals, each in one group; one that no plan names is under the last. Maven writes {@code
   * help} itself.
   */
  static List<GoalGroup> of(List<GoalTexts> all) {
    List<GoalTexts> left = new ArrayList<>(all);
    left.removeIf(goal -> goal.name().equals("help"));
    List<GoalGroup> groups = new ArrayList<>();
    for (Plan plan : PLANS) {
      List<GoalTexts> own = plan.take(left);
      boolean last = plan.equals(PLANS.get(PLANS.size() - 1));
      groups.add(
          new GoalGroup(
              plan.title(),
              plan.about(),
              last ? Stream.concat(own.stream(), left.stream()).toList() : own));
    }
    return groups;
  }

  boolean isFamily() {
    return !about.isEmpty();
  }

  private static Plan family(String name, String about) {
    return new Plan(name, about, List.of());
  }

  private static Plan alone(String title, String... goals) {
    return new Plan(title, "", List.of(goals));
  }

  /** What is looked for. */
  private record Plan(String title, String about, List<String> names) {
    List<GoalTexts> take(List<GoalTexts> left) {
      List<GoalTexts> own =
          left.stream()
              .filter(goal -> about.isEmpty() ? names.contains(goal.name()) : isOfFamily(goal))
              .sorted(Comparator.comparingInt(goal -> names.indexOf(goal.name())))
              .toList();
      left.removeAll(own);
      return own;
    }

    private boolean isOfFamily(GoalTexts goal) {
      return goal.name().startsWith(title + "-");
    }
  }
}
