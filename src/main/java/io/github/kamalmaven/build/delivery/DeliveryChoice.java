package io.github.kamalmaven.build.delivery;

import io.github.kamalmaven.build.BuildMachine;
import io.github.kamalmaven.build.jvm.JavaBuilds;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.plugin.BuilderName;
import io.github.kamalmaven.config.plugin.JibSettings;

/** Chooses how the image gets into the registry. */
public final class DeliveryChoice {
  private static final String USUAL = "Dockerfile";

  private final BuildMachine machine;
  private final Deployment deployment;
  private final JavaBuilds builds;

  /**
   * @param machine the control machine
   * @param deployment what is deployed
   * @param builds the Maven module, if there is one
   */
  public DeliveryChoice(BuildMachine machine, Deployment deployment, JavaBuilds builds) {
    this.machine = machine;
    this.deployment = deployment;
    this.builds = builds;
  }

  /**
   * The way that a builder's name stands for.
   *
   * @param name what the user chose
   * @param settings what Jib's images are to be like
   */
  public Delivery of(BuilderName name, JibSettings settings) {
    return switch (name) {
      case DOCKER -> new DockerDelivery(machine, deployment);
      case EXISTING -> new ExistingDelivery(machine, deployment);
      case JIB -> new JibDelivery(machine, deployment, builds, settings);
      case AUTO ->
          of(saysHowDockerBuilds() || !isJava() ? BuilderName.DOCKER : BuilderName.JIB, settings);
    };
  }

  private boolean saysHowDockerBuilds() {
    String dockerfile = deployment.builder().dockerfile();
    return deployment.builder().pack().isPresent()
        || !dockerfile.equals(USUAL)
        || machine.files().exists(machine.git().directory().resolve(dockerfile));
  }

  private boolean isJava() {
    return builds.module().isPresent();
  }
}
