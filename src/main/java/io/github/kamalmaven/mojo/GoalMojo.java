package io.github.kamalmaven.mojo;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.mojo.engine.Downloads;
import io.github.kamalmaven.mojo.engine.Engines;
import io.github.kamalmaven.mojo.jib.Modules;
import io.github.kamalmaven.mojo.session.EmptyOption;
import io.github.kamalmaven.mojo.settings.MavenServers;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** A goal. Here, and nowhere else, a failure becomes one of Maven's. */
public abstract class GoalMojo extends GlobalOptions {
  @Inject private @Nullable RepositorySystem repositories;
  @Inject private @Nullable SettingsDecrypter decrypter;
  @Inject private @Nullable ProjectDependenciesResolver dependencies;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private @Nullable MavenSession session;

  @Parameter(defaultValue = "${project}", readonly = true)
  private @Nullable MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private @Nullable MojoExecution execution;

  /** In place of the Maven session's, in tests. */
  @Nullable GoalRunner runner;

  /**
   * Do nothing, and read nothing. {@code true} or {@code false}.
   *
   * @since 1.0.0
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
      for (GoalRunner one : projects(runner())) {
        perform(one, lines);
      }
    } catch (KamalException failure) {
      throw told(failure);
    } catch (RuntimeException defect) {
      throw new MojoExecutionException("Unexpected: " + defect, defect);
    }
  }

  private void perform(GoalRunner one, MavenLines lines) {
    Screen screen = new Screen(lines, lines.verbosity(), one.panels(lines), one.job());
    try {
      perform(one, screen);
    } catch (RuntimeException failure) {
      throw screen.job().harmless(failure);
    }
  }

  /**
   * Maven puts the messages of all causes behind the text that is for people; what is suppressed is
   * seen with {@code -e} only.
   */
  private static MojoFailureException told(KamalException failure) {
    MojoFailureException told = new MojoFailureException(failure.explanation());
    told.addSuppressed(failure);
    return told;
  }

  /** Where this goal runs. */
  protected final GoalRunner runner() {
    if (runner != null) {
      return runner;
    }
    EmptyOption.refuse(session().getUserProperties());
    return new SessionGoalRunner(
        session(), project(), Objects.requireNonNull(execution), deployments());
  }

  private SessionDeployments deployments() {
    Modules modules = new Modules(session(), Objects.requireNonNull(dependencies), engines());
    return SessionDeployments.of(
        session(),
        new Downloads(engines(), getLog()::info, modules::in),
        new MavenServers(session().getSettings(), Objects.requireNonNull(decrypter)));
  }

  /** Gets what is not among the plugin's own dependencies. */
  protected final Engines engines() {
    return new Engines(Objects.requireNonNull(repositories), session(), project());
  }

  private List<GoalRunner> projects(GoalRunner top) {
    return needsConfiguration() ? top.each(configFile()) : List.of(top);
  }

  /** Whether the goal acts where the configuration file is; else it acts where it was called. */
  protected boolean needsConfiguration() {
    return true;
  }

  /** Whether it is to do nothing. */
  protected final boolean isSkipped() {
    return skip;
  }

  /** The Maven session. */
  protected final MavenSession session() {
    return Objects.requireNonNull(session);
  }

  /** The module; empty outside of Maven, and where there is no POM. */
  protected final Optional<MavenProject> module() {
    return Optional.ofNullable(project).filter(it -> it.getFile() != null);
  }

  /** The module, or Maven's stand-in where there is none. */
  protected final MavenProject project() {
    return Objects.requireNonNull(project);
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
