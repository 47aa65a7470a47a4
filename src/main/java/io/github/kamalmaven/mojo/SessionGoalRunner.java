package io.github.kamalmaven.mojo;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.build.version.MavenModule;
import io.github.kamalmaven.build.version.ProjectVersion;
import io.github.kamalmaven.mojo.live.JobLog;
import io.github.kamalmaven.mojo.live.PanelPlace;
import io.github.kamalmaven.mojo.session.KnownNames;
import io.github.kamalmaven.mojo.session.NoSuchSwitch;
import io.github.kamalmaven.mojo.session.OncePerSession;
import io.github.kamalmaven.report.console.LineSink;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/**
 * Runs goals in a Maven session.
 *
 * <p>A goal that is bound in a parent POM is called once per module: it acts in the modules that
 * hold the configuration file, and once per configuration, destination and execution. A goal from
 * the command line is called once, for the module at the top: it acts in every module of the build
 * that holds the file, and fails if there is none.
 */
final class SessionGoalRunner implements GoalRunner {
  private final MavenSession session;
  private final MavenProject project;
  private final MojoExecution execution;
  private final SessionDeployments deployments;

  SessionGoalRunner(
      MavenSession session,
      MavenProject project,
      MojoExecution execution,
      SessionDeployments deployments) {
    this.session = session;
    this.project = project;
    this.execution = execution;
    this.deployments = deployments;
  }

  @Override
  public void run(GoalRequest request, Screen screen, Goal goal) {
    if (!isMeant(request, screen)) {
      return;
    }
    NoSuchSwitch.refuse(
        session.getUserProperties(),
        () -> KnownNames.of(session, project, execution),
        request.options().command());
    Place place = place(request);
    if (request.reachesHosts()) {
      refuseOffline("kamal:" + request.goal(), place);
    }
    screen.announcing(
        request,
        () ->
            deployments
                .at(place, request.reachesHosts())
                .run(request, screen, Colours.of(session), goal));
  }

  @Override
  public void refuseOffline(String what, Place place) {
    if (session.isOffline()) {
      throw new KamalException(
          what + " needs the network, but Maven is offline",
          place.configFile().toString(),
          "leave out -o (--offline)");
    }
  }

  /** Who builds several modules at once sees the lines of others too. */
  @Override
  public PanelPlace panels(LineSink log) {
    if (!Colours.isTerminal()) {
      return PanelPlace.NOWHERE;
    }
    boolean watched = session.getRequest().isInteractiveMode() && !Colours.isPlain(session);
    return PanelPlace.below(deployments.wiring().environment(), log, isAlone() && watched);
  }

  @Override
  public JobLog job() {
    return JobLog.ofProcess(
        deployments.wiring().environment(),
        isAlone() ? JobLog.Caller.MAVEN : JobLog.Caller.MAVEN_WITH_OTHERS);
  }

  private boolean isAlone() {
    return session.getRequest().getDegreeOfConcurrency() <= 1;
  }

  @Override
  public Here here() {
    return new Here(directory(), deployments.wiring(), Colours.of(session));
  }

  @Override
  public Place place(GoalRequest request) {
    return Place.of(directory(), request).in(module());
  }

  @Override
  public Prompt prompt() {
    return session.getRequest().isInteractiveMode()
        ? Prompt.of(deployments.wiring().environment())
        : Prompt.NOBODY;
  }

  @Override
  public Map<String, String> aliases(Function<Path, Place> configuration) {
    return deployments.wiring().aliases(configuration.apply(directory()));
  }

  @Override
  public List<GoalRunner> each(String configFile) {
    if (isBound()) {
      return List.of(this);
    }
    List<GoalRunner> holders =
        session.getProjects().stream()
            .filter(module -> Files.exists(directoryOf(module).resolve(configFile)))
            .map(this::in)
            .toList();
    return holders.isEmpty() ? List.of(this) : holders;
  }

  private GoalRunner in(MavenProject module) {
    return new SessionGoalRunner(session, module, execution, deployments);
  }

  private Path directory() {
    return directoryOf(project);
  }

  /** The module's directory; without a POM, that of the command line. */
  private Path directoryOf(MavenProject module) {
    return module.getFile() == null
        ? Path.of(session.getExecutionRootDirectory())
        : module.getBasedir().toPath();
  }

  private Optional<MavenModule> module() {
    if (project.getFile() == null) {
      return Optional.empty();
    }
    String output = Optional.ofNullable(project.getBuild().getDirectory()).orElse("target");
    Optional<ProjectVersion> version =
        Optional.ofNullable(project.getVersion())
            .map(text -> new ProjectVersion(text, deployments.stamp()));
    return Optional.of(new MavenModule(directory().resolve(output).normalize(), version));
  }

  /** Has a phase: neither a goal of the command line has one, nor a report that a site asks for. */
  private boolean isBound() {
    return execution.getLifecyclePhase() != null;
  }

  @Override
  public boolean isMeant(GoalRequest request, Screen screen) {
    if (!isBound()) {
      return true;
    }
    Place place = Place.of(directory(), request);
    boolean only = session.getProjects().size() == 1;
    if (!only && Files.notExists(place.configFile())) {
      screen.debug("Passed over: there is no " + place.configFile());
      return false;
    }
    if (!isFirst(request, place)) {
      screen.debug("Passed over: done before in this session with " + place.configFile());
      return false;
    }
    return true;
  }

  private boolean isFirst(GoalRequest request, Place place) {
    String destination = place.destination().orElse("");
    String name = place.configFile() + "\n" + destination + "\n" + request.goal();
    return new OncePerSession(session).first(name + "\n" + execution.getExecutionId());
  }
}
