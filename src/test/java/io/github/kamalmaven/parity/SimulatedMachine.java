package io.github.kamalmaven.parity;

import io.github.kamalmaven.host.Upload;
import java.util.Optional;

/** A host that is simulated: a shell, files and Docker. */
interface SimulatedMachine {

  /** Runs a command line. */
  Reply run(String text, Optional<String> input);

  /** Writes a file. */
  void write(Upload file);

  /** The name of the container with an id, whole or short. */
  Optional<String> containerName(String id);
}
