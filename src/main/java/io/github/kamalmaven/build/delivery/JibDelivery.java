package io.github.kamalmaven.build.delivery;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.build.BuildMachine;
import io.github.kamalmaven.build.PushOrder;
import io.github.kamalmaven.build.UncommittedChanges;
import io.github.kamalmaven.build.jvm.ImageEngine;
import io.github.kamalmaven.build.jvm.ImagePlan;
import io.github.kamalmaven.build.jvm.ImageTarget;
import io.github.kamalmaven.build.jvm.JavaBuilds;
import io.github.kamalmaven.build.jvm.JavaImage;
import io.github.kamalmaven.build.jvm.JavaModule;
import io.github.kamalmaven.command.builder.BuildRequest;
import io.github.kamalmaven.config.Deployment;
import io.github.kamalmaven.config.plugin.JibSettings;
import io.github.kamalmaven.report.Event;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Makes the image of what Maven has compiled, and pushes it without Docker.
 *
 * @param machine the control machine
 * @param deployment what is deployed
 * @param java the module, and Jib
 * @param settings what the image is to be like
 */
record JibDelivery(
    BuildMachine machine, Deployment deployment, JavaBuilds java, JibSettings settings)
    implements Delivery {

  @Override
  public boolean builds() {
    return true;
  }

  /** What was compiled is looked at later: pre-build may be what compiles it. */
  @Override
  public void check(PushOrder order) {
    module();
    if (!order.output().equals(BuildRequest.REGISTRY)) {
      throw new KamalException(
          "Jib pushes to the registry only",
          "-Dkamal.output=" + order.output() + " (kamal --output)",
          "leave it out, or choose the builder docker");
    }
    if (order.source().requireClean()) {
      changes().refuse(machine.git().directory().toString());
    }
  }

  @Override
  public void push(PushOrder order) {
    changes().tell(machine.report(), "Building with uncommitted changes:");
    new MeaninglessSettings(deployment.builder()).tell(machine.report());
    order.parts().preBuild().run();
    JavaImage image = new JavaImage(module(), settings);
    ImagePlan plan =
        image.plan(deployment.builder().arches(), Map.of("service", deployment.service()));
    Path cache = image.scratch().resolve("cache");
    if (order.noCache()) {
      machine.files().delete(cache);
    }
    machine.files().create(cache);
    new LocalRegistryStart(machine, deployment.registry()).unlessItRuns(order);
    ImageTarget target =
        new ImageTarget(
            deployment.repository(),
            List.of(order.version().name(), deployment.latestTag()),
            order.parts().credentials().get(),
            cache);
    new Announcement(plan).tell(this::tell);
    try (ImageEngine engine = engine()) {
      engine.push(plan, target, this::tell);
    }
  }

  /** Maven may get it first, and draws on the terminal how far it is. */
  private ImageEngine engine() {
    machine.report().on(new Event.Interlude(true));
    try {
      return java.engine();
    } finally {
      machine.report().on(new Event.Interlude(false));
    }
  }

  private UncommittedChanges changes() {
    return UncommittedChanges.in(machine.git());
  }

  private void tell(String line) {
    machine.report().on(new Event.Followed("build", Event.Stream.OUT, line));
  }

  private JavaModule module() {
    return java.module()
        .orElseThrow(
            () ->
                new KamalException(
                    "The builder jib makes images of a Maven module with Java code, and there is"
                        + " none here",
                    machine.git().directory().toString(),
                    "run this with mvn in the module's directory, or choose another builder"));
  }
}
