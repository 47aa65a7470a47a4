package io.github.kamalmaven.sandbox.docker;

import io.github.kamalmaven.sandbox.shell.Streams;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Runs programs inside of containers. */
@FunctionalInterface
public interface ContainerRuntime {

  /**
   * Runs a program.
   *
   * @param container where it runs
   * @param command its name and arguments; empty for the image's own program
   * @param env what its environment has besides the container's
   * @param streams its streams
   * @return its exit code
   * @throws IOException if a stream is broken
   */
  int run(Container container, List<String> command, Map<String, String> env, Streams streams)
      throws IOException;
}
