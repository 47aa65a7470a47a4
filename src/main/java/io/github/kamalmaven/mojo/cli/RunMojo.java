package io.github.kamalmaven.mojo.cli;

import io.github.kamalmaven.mojo.GoalMojo;
import io.github.kamalmaven.mojo.GoalRunner;
import io.github.kamalmaven.mojo.Screen;
import io.github.kamalmaven.shell.ShellWords;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Runs a command line of Kamal, aliases of the configuration included.
 *
 * <p>{@code mvn kamal:run -Dkamal.args="app details -d staging"}. What the command line does not
 * say is as the goal's other parameters say.
 *
 * @since 1.0.0
 */
@Mojo(name = "run", requiresProject = false, threadSafe = true)
public final class RunMojo extends GoalMojo {

  /**
   * The command line, without {@code kamal}; {@code help} lists what can be run. Example: {@code
   * app details -d staging}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.args", defaultValue = "help")
  private String args = "help";

  @Override
  public void perform(GoalRunner runner, Screen screen) {
    if (runner.isMeant(request(List.of("run"), false, screen.verbosity()), screen)) {
      new Dispatch(Verbs.all(), runner, screen, Switches.setIn(this)).run(ShellWords.split(args));
    }
  }
}
