package io.github.kamalmaven.mojo;

import io.github.kamalmaven.host.Local;
import java.nio.file.Path;
import java.util.Map;

/** Chooses how commands run on the control machine: as processes, or in a test by other ways. */
@FunctionalInterface
public interface Processes {

  /**
   * The control machine, seen from a directory.
   *
   * @param directory where commands run, absolute
   * @param environment every variable that they get
   */
  Local in(Path directory, Map<String, String> environment);
}
