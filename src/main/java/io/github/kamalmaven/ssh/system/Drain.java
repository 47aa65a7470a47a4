package io.github.kamalmaven.ssh.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Reads an output of a process that nobody listens to, or it would fill up. */
final class Drain {
  private Drain() {}

  static void of(InputStream output) {
    try (output) {
      output.transferTo(OutputStream.nullOutputStream());
    } catch (IOException ended) {
      // That is what was waited for.
    }
  }
}
