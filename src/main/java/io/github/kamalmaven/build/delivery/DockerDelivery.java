package io.github.kamalmaven.build.delivery;

import io.github.kamalmaven.build.BuildMachine;
import io.github.kamalmaven.build.Push;
import io.github.kamalmaven.build.PushOrder;
import io.github.kamalmaven.config.Deployment;

/**
 * Builds with Docker's buildx or with pack, exactly as Kamal does.
 *
 * @param machine that builds, or commands the builder
 * @param deployment what is built
 */
record DockerDelivery(BuildMachine machine, Deployment deployment) implements Delivery {

  @Override
  public boolean builds() {
    return true;
  }

  /** Kamal looks for Docker and the Dockerfile while it pushes. */
  @Override
  public void check(PushOrder order) {}

  @Override
  public void push(PushOrder order) {
    new Push(machine, deployment).run(order);
  }
}
