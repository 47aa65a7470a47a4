package io.github.kamalmaven.fault;

import java.util.List;
import java.util.function.Consumer;

/**
 * Something that is made to differ from the configuration.
 *
 * @param what in words
 * @param sow makes it differ
 * @param found the findings that are to be told: severity, code and cause
 */
record DriftSeed(String what, Consumer<Shop> sow, List<String> found) {
  @Override
  public String toString() {
    return what;
  }
}
