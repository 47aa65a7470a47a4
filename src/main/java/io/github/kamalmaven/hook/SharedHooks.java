package io.github.kamalmaven.hook;

import java.nio.file.Path;
import java.util.Optional;

/** Hooks that several projects have in common; a project's own of the same name go before them. */
@FunctionalInterface
public interface SharedHooks {
  /** There are none. */
  SharedHooks NONE = Optional::empty;

  /**
   * The directory they are in; got when it is first asked for.
   *
   * @throws io.github.kamalmaven.KamalException if they cannot be had
   */
  Optional<Path> directory();
}
