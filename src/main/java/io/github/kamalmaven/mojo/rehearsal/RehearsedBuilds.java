package io.github.kamalmaven.mojo.rehearsal;

import io.github.kamalmaven.build.jvm.ImageEngine;
import io.github.kamalmaven.build.jvm.ImagePlan;
import io.github.kamalmaven.build.jvm.ImageTarget;
import io.github.kamalmaven.build.jvm.JavaBuilds;
import io.github.kamalmaven.build.jvm.JavaModule;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Images without Docker, in a rehearsal: planned of the real module, and sent nowhere; the
 * simulated registry has every image of the deployment.
 *
 * @param real knows the module
 */
record RehearsedBuilds(JavaBuilds real) implements JavaBuilds {

  @Override
  public Optional<JavaModule> module() {
    return real.module();
  }

  @Override
  public ImageEngine engine() {
    return new Pretending();
  }

  /** Only says what it would do. */
  private static final class Pretending implements ImageEngine {

    @Override
    public void push(ImagePlan plan, ImageTarget target, Consumer<String> progress) {
      progress.accept("Nothing is sent in a rehearsal");
    }

    @Override
    public void close() {}
  }
}
