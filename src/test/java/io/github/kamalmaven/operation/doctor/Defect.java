package io.github.kamalmaven.operation.doctor;

import io.github.kamalmaven.operation.Rig;
import java.util.function.Consumer;

/**
 * Something that is made wrong on purpose.
 *
 * @param what in words
 * @param deployYml what deploy.yml says besides
 * @param seed makes it wrong
 * @param found the place, the code and the cause that are to be told
 */
record Defect(String what, String deployYml, Consumer<Rig> seed, String found) {
  @Override
  public String toString() {
    return what;
  }
}
