package io.github.kamalmaven.mojo.engine;

import io.github.kamalmaven.build.jvm.JavaBuilds;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What Maven gets when a deployment first asks for it.
 *
 * @param engines gets it
 * @param info hears of what takes its time
 * @param modules what can be built in a directory
 */
public record Downloads(
    Engines engines, Consumer<String> info, Function<Path, JavaBuilds> modules) {

  /** The same, where modules are built otherwise. */
  public Downloads building(UnaryOperator<JavaBuilds> otherwise) {
    return new Downloads(engines, info, modules.andThen(otherwise));
  }

  /** What can be built in a directory. */
  public JavaBuilds builds(Path directory) {
    return modules.apply(directory);
  }

  /** Evaluates ERB where there is no other Ruby. */
  public DownloadedJRuby jruby() {
    return new DownloadedJRuby(engines, info);
  }

  /** The file of an artifact that brings hooks. */
  Path hooks(String coordinates) {
    return engines.resolveOwn("the hooks that x-maven/hooks names", coordinates);
  }
}
