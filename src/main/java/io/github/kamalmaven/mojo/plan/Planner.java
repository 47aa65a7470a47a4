package io.github.kamalmaven.mojo.plan;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.config.plugin.JibSettings;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.mojo.GoalRequest;
import io.github.kamalmaven.mojo.Place;
import io.github.kamalmaven.mojo.Wiring;
import io.github.kamalmaven.mojo.plan.document.Change;
import io.github.kamalmaven.mojo.plan.document.Header;
import io.github.kamalmaven.mojo.plan.document.HostState;
import io.github.kamalmaven.mojo.plan.document.Phase;
import io.github.kamalmaven.mojo.plan.document.Plan;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.Options;
import io.github.kamalmaven.operation.canary.Split;
import io.github.kamalmaven.operation.main.BuildOptions;
import io.github.kamalmaven.operation.main.Setup;
import io.github.kamalmaven.operation.rollout.DeployCanary;
import io.github.kamalmaven.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes the plan of one verb.
 *
 * @param place what is meant
 * @param real how the verb would be put together
 * @param troubles hears of what is doubtful or would go wrong
 */
record Planner(Place place, Wiring real, Report troubles) {
  /** What runs on hosts on which something is taken to run. */
  private static final Version PREVIOUS = new Version("previous-version");

  /** What is taken to be the canary where no version is known. */
  private static final Version CANARY = new Version("canary-version");

  private static final BuildOptions PUSHED =
      new BuildOptions(true, false, Optional.empty(), Optional.empty(), JibSettings.NONE);

  /**
   * Plans.
   *
   * @param request what was asked for
   * @param state what the hosts are like
   * @param work the verb's
   */
  Plan plan(GoalRequest request, HostState state, Consumer<DeployContext> work) {
    try (PlanStage stage = new PlanStage()) {
      Wiring wiring = stage.wiring(real);
      Optional<Looked> looked = assume(state, request, stage, wiring);
      Recorder recorder = new Recorder(troubles);
      List<Plan> plans = new ArrayList<>();
      new Planning(wiring, stage, recorder)
          .run(
              place,
              request,
              context -> {
                Deployment deployment = context.deployment();
                Map<String, Inventory> before = stage.inventory(deployment);
                perform(work, context, state);
                Map<String, Change> changes = changes(before, stage.inventory(deployment));
                List<Phase> phases = recorder.phases(machines(deployment));
                looked.ifPresent(it -> it.requireAll(phases));
                plans.add(
                    new Plan(
                        header(context, state),
                        looked.map(it -> it.told(deployment)).orElse(Map.of()),
                        phases,
                        PlannedWays.of(deployment, place.ssh()),
                        changes));
              });
      return plans.get(0);
    }
  }

  private static void perform(
      Consumer<DeployContext> work, DeployContext context, HostState state) {
    try {
      work.accept(context);
    } catch (KamalException failure) {
      String verb = String.join(" ", context.options().command());
      throw new KamalException(
          "kamal %s would fail, as far as can be planned: %s".formatted(verb, failure.getMessage()),
          failure.where().orElse(null),
          failure.remedy().map(text -> text + "; ").orElse("")
              + "for this plan, "
              + state.meaning(),
          failure);
    }
  }

  /** Brings the stage into the state, and returns what was looked at for it. */
  private Optional<Looked> assume(
      HostState state, GoalRequest request, PlanStage stage, Wiring wiring) {
    Planning unheard = new Planning(wiring, stage, new Recorder(Report.NONE));
    switch (state) {
      case DEPLOYED -> {
        unheard.run(place, request.as("setup"), Planner::setUp);
        if (needsCanary(request.options().command())) {
          unheard.run(place, request.as("rollout", "deploy"), Planner::rollOut);
        }
      }
      case EMPTY ->
          unheard.run(
              place, request.as("setup"), context -> stage.withoutDocker(context.deployment()));
      case HOSTS -> {
        return Optional.of(Looked.at(place, real, request, stage));
      }
      case DOCKER -> {
        // Hosts of the sandbox begin so.
      }
    }
    return Optional.empty();
  }

  /** All of it, whatever part of it the verb is about. */
  private static void setUp(DeployContext context) {
    DeployContext all = context.with(everything(context.options())).withVersion(PREVIOUS);
    try {
      new Setup(all, PUSHED).run();
    } catch (KamalException failure) {
      throw new KamalException(
          "The hosts of a plan cannot be set up: " + failure.getMessage(),
          failure.where().orElse(null),
          failure.remedy().orElse(null),
          failure);
    }
  }

  /** Verbs about a rollout are planned as if one was active everywhere. */
  private static boolean needsCanary(List<String> command) {
    return command.size() == 2
        && command.get(0).equals("rollout")
        && !command.get(1).equals("deploy");
  }

  private static void rollOut(DeployContext context) {
    DeployContext all = context.with(everything(context.options()));
    Version canary = Planning.version(context).orElse(CANARY);
    new DeployCanary(all.withVersion(canary), PUSHED, new Split(10, List.of())).run();
  }

  private static Options everything(Options options) {
    Options plain = Options.of("setup");
    return new Options(
        plain.command(),
        plain.filter(),
        plain.version(),
        true,
        plain.hookTimeout(),
        plain.lockWait(),
        false,
        options.asKamal(),
        options.image(),
        plain.release());
  }

  private static List<String> machines(Deployment deployment) {
    List<String> machines = new ArrayList<>(List.of(Local.NAME));
    machines.addAll(deployment.allHosts());
    return machines;
  }

  private Header header(DeployContext context, HostState state) {
    return new Header(
        context.options().command(),
        context.deployment().service(),
        context.deployment().destination(),
        Planning.version(context).map(Version::name).map(Stable::text),
        state,
        new BasisReader(place).read(context));
  }

  private static Map<String, Change> changes(
      Map<String, Inventory> before, Map<String, Inventory> after) {
    Map<String, Change> changes = new LinkedHashMap<>();
    after.forEach(
        (host, now) -> {
          Change change = before.getOrDefault(host, now).to(now);
          if (!change.isNone()) {
            changes.put(host, change);
          }
        });
    return changes;
  }
}
