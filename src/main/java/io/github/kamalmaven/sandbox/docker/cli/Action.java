package io.github.kamalmaven.sandbox.docker.cli;

import java.io.IOException;

/** What a Docker command does. */
@FunctionalInterface
interface Action {

  /** Gives the exit status. */
  int run(Request request) throws IOException;
}
