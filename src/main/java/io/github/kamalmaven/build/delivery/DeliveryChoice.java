package io.github.kamalmaven.build.delivery;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.build.BuildMachine;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.plugin.BuilderName;

/** Chooses how the image gets into the registry. */
public final class DeliveryChoice {
  private DeliveryChoice() {}

  /**
   * The way that a builder's name stands for.
   *
   * @param name what the user chose
   * @param machine the control machine
   * @param deployment what is deployed
   */
  public static Delivery of(BuilderName name, BuildMachine machine, Deployment deployment) {
    return switch (name) {
      case AUTO, DOCKER -> new DockerDelivery(machine, deployment);
      case EXISTING -> new ExistingDelivery();
      case JIB ->
          throw new KamalException(
              "The builder jib makes images of a Maven module, and there is none here",
              machine.git().directory().toString(),
              "run this with mvn in the module's directory, or choose another builder");
    };
  }
}
