package io.github.kamalmaven.mojo.rehearsal;

import io.github.kamalmaven.FileTree;
import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Version;
import io.github.kamalmaven.mojo.GoalRequest;
import io.github.kamalmaven.mojo.GoalRunner;
import io.github.kamalmaven.mojo.OpenDeployment;
import io.github.kamalmaven.mojo.Place;
import io.github.kamalmaven.mojo.Screen;
import io.github.kamalmaven.mojo.Wiring;
import io.github.kamalmaven.mojo.terminal.Terminals;
import io.github.kamalmaven.operation.DeployContext;
import io.github.kamalmaven.operation.main.BuildOptions;
import io.github.kamalmaven.operation.main.Deploy;
import io.github.kamalmaven.operation.main.Setup;
import io.github.kamalmaven.registry.account.Registries;
import io.github.kamalmaven.report.console.Ansi;
import io.github.kamalmaven.report.console.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A setup with a first version and a deploy of the next one, on hosts inside the JVM.
 *
 * <p>The project's own configuration, secrets and hooks are used; hooks find {@code
 * KAMAL_REHEARSAL=true}. Nothing leaves the machine but what the hooks themselves do.
 */
public final class Rehearsal implements AutoCloseable {
  private static final Version FIRST = new Version("first-version");

  /** In place of the version where there is no git repository and none was given. */
  private static final Version SECOND = new Version("second-version");

  private static final String NOT_SET = "%s is not set; the rehearsal makes something up";

  private final Place place;
  private final Screen screen;
  private final Ansi ansi;
  private final Stage stage;
  private final Path scratch;
  private final Wiring wiring;

  /**
   * Builds the stage; nobody acts yet.
   *
   * @param place what is rehearsed
   * @param real how a deploy would be put together
   * @param engine has the SSH server
   * @param screen where people see what happens
   * @param ansi how it is coloured
   */
  public Rehearsal(Place place, Wiring real, ClassLoader engine, Screen screen, Ansi ansi) {
    RehearsalTime time = new RehearsalTime();
    this.place = place;
    this.screen = screen;
    this.ansi = ansi;
    this.stage = new Stage(time);
    this.scratch = makeScratch();
    Map<String, String> environment = new HashMap<>(real.environment());
    environment.put("KAMAL_REHEARSAL", "true");
    Map<String, String> madeUp = new UnsetVariables(place, real.environment()).madeUp();
    environment.putAll(madeUp);
    madeUp.keySet().forEach(name -> screen.lines().write(Level.INFO, NOT_SET.formatted(name)));
    this.wiring =
        new Wiring(
            environment,
            new StandInProcesses(
                (directory, variables) ->
                    new RehearsalLocal(
                        real.processes().in(directory, variables),
                        directory,
                        stage.controlMachine()),
                new UntouchedFiles(real.processes().files())),
            new RehearsalTransport(stage, engine, scratch, real.random()),
            Terminals.NONE,
            time,
            real.random(),
            real.commandLines(),
            real.sharing(),
            real.downloads().map(maven -> maven.building(RehearsedBuilds::new)),
            real.servers(),
            Registries.REHEARSED);
  }

  /**
   * Rehearses.
   *
   * @param faults what goes wrong in the second deploy
   * @throws KamalException if a deploy would fail, or left a host in a state that it should not
   */
  public void run(GoalRequest request, BuildOptions options, Faults faults) {
    act(
        request.as("setup"),
        UnaryOperator.identity(),
        context -> {
          faults.check(context.deployment().allHosts());
          context.report().say("Rehearsal, 1 of 2: setup with a first version");
          new Setup(context.withVersion(FIRST), options).run();
        });
    faults.happenOn(stage);
    act(
        request.as("deploy"),
        OpenDeployment::withoutDoubts,
        context -> {
          context.report().say("Rehearsal, 2 of 2: deploy of the next version");
          deployNext(context.withVersion(nextVersion(context)), options);
        });
  }

  private void deployNext(DeployContext next, BuildOptions options) {
    Ending ending = new Ending(stage, next.deployment());
    String what = next.deployment().service() + " " + next.version();
    int hosts = next.deployment().allHosts().size();
    try {
      new Deploy(next, options).run();
    } catch (KamalException failure) {
      next.report().alarm("The deploy of %s failed; its hosts are left like this".formatted(what));
      ending.tell(next.report());
      ending.tellLock(next.report());
      throw failure;
    }
    next.report().say("Rehearsed %s on %d simulated hosts".formatted(what, hosts));
    ending.tell(next.report());
    ending.check(next.version());
  }

  private void act(
      GoalRequest request, UnaryOperator<OpenDeployment> doubts, GoalRunner.Goal operation) {
    try (OpenDeployment deployment = OpenDeployment.at(place, wiring)) {
      doubts.apply(deployment).run(request, screen, ansi, operation);
    }
  }

  private Version nextVersion(DeployContext context) {
    boolean known =
        context.chosenVersion().isPresent()
            || wiring.environment().containsKey("VERSION")
            || context.parts().git().exists();
    return known ? context.version() : SECOND;
  }

  @Override
  public void close() {
    stage.close();
    try {
      FileTree.delete(scratch);
    } catch (IOException left) {
      screen.debug("Left behind: " + scratch);
    }
  }

  private static Path makeScratch() {
    try {
      return Files.createTempDirectory("kamal-rehearsal");
    } catch (IOException failure) {
      throw new KamalException(
          "Cannot make a temporary directory",
          System.getProperty("java.io.tmpdir"),
          "Name one that can be written to, with MAVEN_OPTS=-Djava.io.tmpdir=DIRECTORY",
          failure);
    }
  }
}
