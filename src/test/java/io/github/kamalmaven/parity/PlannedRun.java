package io.github.kamalmaven.parity;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.mojo.CommandLines;
import io.github.kamalmaven.mojo.GoalMojo;
import io.github.kamalmaven.mojo.GoalRequest;
import io.github.kamalmaven.mojo.GoalRunner;
import io.github.kamalmaven.mojo.Here;
import io.github.kamalmaven.mojo.KamalMojo;
import io.github.kamalmaven.mojo.Place;
import io.github.kamalmaven.mojo.Screen;
import io.github.kamalmaven.mojo.Wiring;
import io.github.kamalmaven.mojo.main.PlanMojo;
import io.github.kamalmaven.mojo.plan.ContainerNames;
import io.github.kamalmaven.mojo.plan.Planning;
import io.github.kamalmaven.mojo.plan.Recorder;
import io.github.kamalmaven.mojo.plan.document.Phase;
import io.github.kamalmaven.report.Report;
import io.github.kamalmaven.report.console.Ansi;
import io.github.kamalmaven.report.console.Verbosity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A plan of a scenario's command line, on hosts in the scenario's state. */
final class PlannedRun implements GoalRunner {
  private final Path project;
  private final Wiring stage;
  private final Placeholders placeholders;
  private final Recorder recorder = new Recorder(Report.NONE);
  private Optional<KamalException> failure = Optional.empty();
  private boolean planned;

  /**
   * @param project the project's directory
   * @param stage the simulated surroundings
   * @param placeholders for what differs in every run
   */
  PlannedRun(Path project, Wiring stage, Placeholders placeholders) {
    this.project = project;
    this.stage = stage;
    this.placeholders = placeholders;
  }

  /** Makes it. */
  void of(List<String> words) {
    Screen screen = new Screen((level, line) -> {}, Verbosity.NORMAL);
    try {
      CommandLines.installed().orElseThrow().perform(words, this, screen, new PlanMojo());
    } catch (KamalException failed) {
      failure = Optional.of(failed);
    }
  }

  /** How the verb would fail, if it would. */
  Optional<KamalException> failure() {
    return failure;
  }

  /** Whether there was something to plan. */
  boolean planned() {
    return planned;
  }

  /** What would be done, until it fails. */
  List<Phase> phases() {
    return recorder.phases(List.of());
  }

  Placeholders placeholders() {
    return placeholders;
  }

  @Override
  public void perform(GoalMojo goal, Screen screen) {
    if (goal instanceof KamalMojo) {
      goal.perform(this, screen);
    }
  }

  @Override
  public void run(GoalRequest request, Screen screen, Goal goal) {
    if (request.reachesHosts()) {
      planned = true;
      new Planning(stage, ContainerNames.NONE, recorder).run(place(request), request, goal::run);
    }
  }

  @Override
  public Here here() {
    return new Here(project, stage, Ansi.OFF);
  }

  @Override
  public Map<String, String> aliases(Function<Path, Place> configuration) {
    return stage.aliases(configuration.apply(project));
  }
}
