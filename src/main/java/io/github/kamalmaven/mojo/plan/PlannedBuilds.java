package io.github.kamalmaven.mojo.plan;

import io.github.kamalmaven.build.jvm.ImageEngine;
import io.github.kamalmaven.build.jvm.ImagePlan;
import io.github.kamalmaven.build.jvm.ImageTarget;
import io.github.kamalmaven.build.jvm.JavaBuilds;
import io.github.kamalmaven.build.jvm.JavaModule;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.mojo.plan.document.Step;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Images without Docker, of which a plan only says which they would be.
 *
 * @param real knows the module
 * @param recorder takes it down
 */
record PlannedBuilds(JavaBuilds real, Recorder recorder) implements JavaBuilds {

  @Override
  public Optional<JavaModule> module() {
    return real.module();
  }

  @Override
  public ImageEngine engine() {
    return new Unbuilt(recorder);
  }

  private record Unbuilt(Recorder recorder) implements ImageEngine {

    @Override
    public void push(ImagePlan plan, ImageTarget target, Consumer<String> progress) {
      for (String tag : target.tags()) {
        recorder.add(Local.NAME, new Step.Image(target.repository() + ":" + tag));
      }
    }

    @Override
    public void close() {}
  }
}
