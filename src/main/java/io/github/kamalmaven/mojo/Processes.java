package io.github.kamalmaven.mojo;

import io.github.kamalmaven.build.BuildFiles;
import io.github.kamalmaven.host.Local;
import java.nio.file.Path;
import java.util.Map;

/**
 * Chooses how commands run on the control machine, and with which files they are made ready: as
 * processes, or in a plan or a test by other ways.
 */
@FunctionalInterface
public interface Processes {

  /**
   * The control machine, seen from a directory.
   *
   * @param directory where commands run, absolute
   * @param environment every variable that they get
   */
  Local in(Path directory, Map<String, String> environment);

  /** Its files, as builds use them. */
  default BuildFiles files() {
    return BuildFiles.SYSTEM;
  }
}
