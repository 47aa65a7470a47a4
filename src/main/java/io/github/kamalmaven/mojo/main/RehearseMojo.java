package io.github.kamalmaven.mojo.main;

import io.github.kamalmaven.config.plugin.JibSettings;
import io.github.kamalmaven.mojo.GoalMojo;
import io.github.kamalmaven.mojo.GoalRequest;
import io.github.kamalmaven.mojo.GoalRunner;
import io.github.kamalmaven.mojo.Here;
import io.github.kamalmaven.mojo.Place;
import io.github.kamalmaven.mojo.Screen;
import io.github.kamalmaven.mojo.rehearsal.Faults;
import io.github.kamalmaven.mojo.rehearsal.Rehearsal;
import io.github.kamalmaven.mojo.rehearsal.ServerClasses;
import io.github.kamalmaven.operation.main.BuildOptions;
import java.io.IOException;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Rehearses a first deploy and the next one, of this configuration, on simulated hosts inside the
 * JVM. SSH, secrets and hooks are real, Docker is simulated; hooks find {@code
 * KAMAL_REHEARSAL=true} in their environment. Needs neither Docker nor servers.
 *
 * @since 1.0.0
 */
@Mojo(name = "rehearse", requiresProject = false, threadSafe = true)
public final class RehearseMojo extends GoalMojo {
  /**
   * Rehearse a deploy of an image that was pushed before: nothing is built, and pre-build does not
   * fire. {@code true} or {@code false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.skipPush", defaultValue = "false")
  private boolean skipPush;

  /**
   * What is to go wrong in the second deploy, so that you see what yours does then: {@code
   * HOST:health=never} (new containers never become healthy), {@code HOST:ssh=refused} (no login)
   * or {@code HOST:ssh=closed} (no connection), separated by commas. Nothing by default. Example:
   * {@code web-2.example.com:health=never}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.faults")
  private @Nullable String faults;

  @Override
  public void perform(GoalRunner runner, Screen screen) {
    Faults wrong = Faults.parse(faults == null ? "" : faults);
    GoalRequest request = request(List.of("rehearse"), false, screen.verbosity());
    if (runner.isMeant(request, screen)) {
      rehearse(request, wrong, runner.here(), screen);
    }
  }

  private void rehearse(GoalRequest request, Faults wrong, Here here, Screen screen) {
    Place place = Place.of(here.directory(), request);
    try (URLClassLoader engine = ServerClasses.from(engines());
        Rehearsal rehearsal = new Rehearsal(place, here.wiring(), engine, screen, here.ansi())) {
      rehearsal.run(
          request,
          new BuildOptions(skipPush, false, Optional.empty(), Optional.empty(), JibSettings.NONE),
          wrong);
    } catch (IOException notClosed) {
      screen.debug("The SSH server's classes stay loaded: " + notClosed.getMessage());
    }
  }
}
