package io.github.kamalmaven.mojo.plan;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.mojo.GoalMojo;
import io.github.kamalmaven.mojo.GoalRequest;
import io.github.kamalmaven.mojo.GoalRunner;
import io.github.kamalmaven.mojo.Here;
import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.mojo.Place;
import io.github.kamalmaven.mojo.Screen;
import io.github.kamalmaven.mojo.plan.document.HostState;
import io.github.kamalmaven.mojo.plan.document.Plan;
import io.github.kamalmaven.report.console.Console;
import io.github.kamalmaven.report.console.Verbosity;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;

/** In place of a runner of goals: makes a plan of what a goal would do, and does nothing. */
public final class PlanningRunner implements GoalRunner {
  private final GoalRunner real;
  private final Optional<HostState> state;
  private Optional<Plan> plan = Optional.empty();

  /**
   * @param real would run it
   * @param state what hosts are taken to be like; empty for what the goal is usually found by
   */
  public PlanningRunner(GoalRunner real, Optional<HostState> state) {
    this.real = real;
    this.state = state;
  }

  /** The plan that was made, if there was something to plan. */
  public Optional<Plan> plan() {
    return plan;
  }

  @Override
  public void perform(GoalMojo goal, Screen screen) {
    if (!(goal instanceof KamalMojo)) {
      Command command = goal.getClass().getAnnotation(Command.class);
      throw nothingToPlan(command == null ? "this" : "kamal " + command.name());
    }
    goal.perform(this, screen);
  }

  @Override
  public void run(GoalRequest request, Screen screen, Goal goal) {
    if (!request.reachesHosts()) {
      throw nothingToPlan("kamal " + String.join(" ", request.options().command()));
    }
    Console troubles =
        new Console(screen.lines(), request.verbosity(), here().ansi(), hook -> Verbosity.QUIET);
    HostState before = state.orElseGet(() -> HostState.before(request.options().command()));
    if (before == HostState.HOSTS) {
      real.refuseOffline("kamal:plan with kamal.planAssume=hosts", place(request));
    }
    plan =
        Optional.of(
            new Planner(place(request), here().wiring(), troubles)
                .plan(request, before, goal::run));
  }

  private static KamalException nothingToPlan(String what) {
    return new KamalException(
        "There is nothing to plan: " + what + " changes no host",
        null,
        "name a verb that does, such as deploy or app boot");
  }

  @Override
  public boolean isMeant(GoalRequest request, Screen screen) {
    return real.isMeant(request, screen);
  }

  @Override
  public Here here() {
    return real.here();
  }

  @Override
  public Place place(GoalRequest request) {
    return real.place(request);
  }

  @Override
  public Map<String, String> aliases(Function<Path, Place> configuration) {
    return real.aliases(configuration);
  }
}
