package io.github.kamalmaven.mojo.jib;

import io.github.kamalmaven.build.jvm.ImageEngine;
import io.github.kamalmaven.build.jvm.JavaBuilds;
import io.github.kamalmaven.build.jvm.JavaModule;
import io.github.kamalmaven.mojo.engine.Engines;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What Maven knows of a module, and Jib as Maven gets it.
 *
 * @param engines gets it
 * @param described the module as it is now
 */
record MavenBuilds(Engines engines, Supplier<Optional<JavaModule>> described)
    implements JavaBuilds {

  @Override
  public Optional<JavaModule> module() {
    return described.get();
  }

  @Override
  public ImageEngine engine() {
    return JibClasses.engine(engines);
  }
}
