package io.github.kamalmaven.mojo;

import io.github.kamalmaven.mojo.live.JobLog;
import io.github.kamalmaven.mojo.live.PanelPlace;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.report.console.LineSink;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Where goals run: in a Maven session, or on a command line of their own. */
public interface GoalRunner {

  /**
   * Opens the deployment that is meant and lets a goal work on it; or does not, where the goal has
   * nothing to do.
   *
   * @param request what was asked for
   * @param screen where people see what happens
   * @param goal the work
   * @throws io.github.kamalmaven.KamalException if the configuration cannot be read, or the goal
   *     fails
   */
  void run(GoalRequest request, Screen screen, Goal goal);

  /**
   * Whether a goal has something to do here: Maven calls one that is bound in a parent POM once per
   * module.
   *
   * @param request what was asked for
   * @param screen where those who want to see everything see why not
   */
  default boolean isMeant(GoalRequest request, Screen screen) {
    return true;
  }

  /**
   * Before the network is needed.
   *
   * @param what needs it
   * @param place whose hosts are meant
   * @throws io.github.kamalmaven.KamalException if it is not to be used
   */
  default void refuseOffline(String what, Place place) {}

  /**
   * Where a goal acts that was asked for once: here, unless other projects of a build are meant.
   *
   * @param configFile relative to a project's directory, or absolute
   */
  default List<GoalRunner> each(String configFile) {
    return List.of(this);
  }

  /** Where goals run. */
  Here here();

  /**
   * Where progress is drawn.
   *
   * @param log takes the lines
   */
  default PanelPlace panels(LineSink log) {
    return PanelPlace.NOWHERE;
  }

  /** The log of a CI server's job that lines go to. */
  default JobLog job() {
    return JobLog.NONE;
  }

  /** The place that a request means here. */
  default Place place(GoalRequest request) {
    return Place.of(here().directory(), request);
  }

  /**
   * Lets a goal do its work here.
   *
   * @param goal which was found by the words of a command line
   * @param screen where people see what happens
   */
  default void perform(GoalMojo goal, Screen screen) {
    goal.perform(this, screen);
  }

  /** Who can be asked. */
  default Prompt prompt() {
    return Prompt.NOBODY;
  }

  /**
   * The user's own words: command lines by name.
   *
   * @param configuration says which place is meant, seen from the directory of the goal
   * @throws io.github.kamalmaven.KamalException if the configuration cannot be read
   */
  Map<String, String> aliases(Function<Path, Place> configuration);

  /** What a goal does with its deployment. */
  @FunctionalInterface
  interface Goal {
    /** Does it. */
    void run(DeployContext context);

    /** Whether it is to be done at all; asked before anything is noted down of it. */
    default boolean isAgreedTo(DeployContext context) {
      return true;
    }
  }
}
