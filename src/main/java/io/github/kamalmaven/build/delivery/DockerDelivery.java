package io.github.kamalmaven.build.delivery;

import io.github.kamalmaven.build.BuildMachine;
import io.github.kamalmaven.build.GitRepository;
import io.github.kamalmaven.build.Push;
import io.github.kamalmaven.build.PushOrder;
import io.github.kamalmaven.build.SourceOrder;
import io.github.kamalmaven.build.UncommittedChanges;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.plugin.BuildFrom;

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

  /**
   * Kamal looks for Docker and the Dockerfile while it pushes, and builds what is not committed.
   */
  @Override
  public void check(PushOrder order) {
    SourceOrder source = order.source();
    if (source.requireClean() && source.from() == BuildFrom.DIRECTORY) {
      GitRepository git = machine.git();
      UncommittedChanges.in(git).refuse(git.directory().toString());
    }
  }

  @Override
  public void examine(PushOrder order) {
    check(order);
    new Push(machine, deployment).examine();
  }

  @Override
  public void push(PushOrder order) {
    new Push(machine, deployment).run(order);
  }
}
