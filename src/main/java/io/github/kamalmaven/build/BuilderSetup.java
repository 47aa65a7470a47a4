package io.github.kamalmaven.build;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.command.builder.BuilderCommands;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Surroundings;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.shell.CommandLine;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes, removes and shows the builder of a deployment: {@code kamal build create|remove|details}.
 */
public final class BuilderSetup {
  private static final Pattern ABSENT =
      Pattern.compile("context not found|no builder|does not exist");

  private static final Pattern UNSUITED = Pattern.compile("no compatible builder");

  private final BuildMachine machine;
  private final Deployment deployment;
  private final BuilderCommands builder;
  private final Surroundings surroundings;

  BuilderSetup(
      BuildMachine machine,
      Deployment deployment,
      BuilderCommands builder,
      Surroundings surroundings) {
    this.machine = machine;
    this.deployment = deployment;
    this.builder = builder;
    this.surroundings = surroundings;
  }

  /**
   * The setup of a deployment; asks Docker for its architecture if the choice of the builder
   * depends on it.
   */
  public static BuilderSetup of(BuildMachine machine, Deployment deployment) {
    return new BuilderSetup(
        machine,
        deployment,
        BuilderChoice.of(deployment, machine),
        Surroundings.in(machine.git().directory()));
  }

  /**
   * Makes the builder; Docker's own is always there.
   *
   * @throws KamalException if it is that of {@code pack}, which nobody can make
   */
  public void create() {
    if (deployment.builder().pack().isPresent()) {
      throw new KamalException(
          "There is no builder to create: pack pulls its own when it builds",
          "builder/pack/builder: " + deployment.builder().pack().get().builder(),
          "go on with kamal build push");
    }
    make();
  }

  private void make() {
    greetRemote();
    execute(builder.create());
  }

  /** Removes the builder, if it is one that can be. */
  public void remove() {
    execute(builder.remove());
  }

  /** Prints what kind it is and what is known of it. */
  public void details() {
    machine.report().on(new Event.Printed("Builder: " + builder.kind()));
    String info = run(builder.info()).orThrow(Local.NAME).stdout();
    machine.report().on(new Event.Printed(info));
  }

  /** Makes the builder unless it is there. */
  void ensure() {
    Optional<Outcome> inspection = builder.inspect().map(this::run);
    if (inspection.isEmpty() || inspection.get().succeeded()) {
      return;
    }
    String told = inspection.get().stderr() + "\n" + inspection.get().stdout();
    boolean absent = ABSENT.matcher(told).find();
    if (!absent && !UNSUITED.matcher(told).find()) {
      inspection.get().orThrow(Local.NAME);
    }
    machine.report().warn("Missing compatible builder, so creating a new one first");
    Optional<Outcome> removal = builder.remove().map(this::run);
    if (!absent) {
      removal.ifPresent(outcome -> outcome.orThrow(Local.NAME));
    }
    make();
  }

  /** A first connection makes the remote builder's host key known to Docker's own SSH. */
  private void greetRemote() {
    deployment
        .builder()
        .remote()
        .map(URI::create)
        .filter(url -> "ssh".equals(url.getScheme()))
        .ifPresent(url -> machine.remote().apply(url).execute(CommandLine.of("true")));
  }

  private void execute(Optional<CommandLine> command) {
    command.ifPresent(line -> run(line).orThrow(Local.NAME));
  }

  private Outcome run(CommandLine command) {
    return machine.local().run(command, surroundings);
  }
}
