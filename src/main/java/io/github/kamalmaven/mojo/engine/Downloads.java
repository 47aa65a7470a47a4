package io.github.kamalmaven.mojo.engine;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What Maven gets when a deployment first asks for it.
 *
 * @param engines gets it
 * @param info hears of what takes its time
 */
public record Downloads(Engines engines, Consumer<String> info) {

  /** Evaluates ERB where there is no other Ruby. */
  public DownloadedJRuby jruby() {
    return new DownloadedJRuby(engines, info);
  }

  /** The file of an artifact that brings hooks. */
  Path hooks(String coordinates) {
    return engines.resolveOwn("the hooks that x-maven/hooks names", coordinates);
  }
}
