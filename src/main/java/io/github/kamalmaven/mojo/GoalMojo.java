package io.github.kamalmaven.mojo;

import io.github.kamalmaven.KamalException;
import java.util.Objects;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal. Here, and nowhere else, a failure becomes one of Maven's. */
public abstract class GoalMojo extends GlobalOptions {
  @Inject @Nullable GoalRunner session;

  /**
   * Do nothing, and read nothing. {@code true} or {@code false}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "kamal.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped: kamal.skip is set");
      return;
    }
    MavenLines lines = new MavenLines(getLog(), System.out);
    try {
      perform(Objects.requireNonNull(session), new Screen(lines, lines.verbosity()));
    } catch (KamalException failure) {
      throw new MojoFailureException(failure.explanation(), failure);
    } catch (RuntimeException defect) {
      throw new MojoExecutionException("Unexpected: " + defect, defect);
    }
  }

  /**
   * Does the goal's work.
   *
   * @param runner where it runs
   * @param screen where people see what happens
   * @throws KamalException if it fails
   */
  public abstract void perform(GoalRunner runner, Screen screen);
}
