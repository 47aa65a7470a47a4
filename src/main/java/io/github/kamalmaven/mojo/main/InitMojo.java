package io.github.kamalmaven.mojo.main;

import io.github.kamalmaven.init.InitProject;
import io.github.kamalmaven.init.Pom;
import io.github.kamalmaven.init.PomFile;
import io.github.kamalmaven.mojo.GoalMojo;
import io.github.kamalmaven.mojo.GoalRunner;
import io.github.kamalmaven.mojo.Screen;
import io.github.kamalmaven.report.console.Level;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Writes what a project needs for its first deploy: a configuration that fits it, a Dockerfile,
 * secrets and sample hooks. Files that are there already are kept.
 *
 * <p>Example: {@code kamal init}.
 *
 * @since 1.0.0
 */
@Mojo(name = "init", requiresProject = false, threadSafe = true)
@Command(name = "init")
public final class InitMojo extends GoalMojo {

  /**
   * Ask for Kamal's own command, as a Ruby project does; there is nothing to be done for it here.
   * {@code true} or {@code false}.
   *
   * @since 1.0.0
   */
  @Parameter(property = "kamal.bundle", defaultValue = "false")
  @Option(names = "--bundle")
  private boolean bundle;

  @Override
  public void perform(GoalRunner runner, Screen screen) {
    Path directory = runner.here().directory();
    Optional<Pom> pom =
        module().map(module -> new PomOfProject(module).read()).or(() -> PomFile.in(directory));
    new InitProject(directory, line -> screen.lines().write(Level.INFO, line)).run(pom);
    if (bundle) {
      screen.lines().write(Level.INFO, "Nothing to bundle: the plugin brings all of Kamal");
    }
  }

  @Override
  protected boolean needsConfiguration() {
    return false;
  }
}
