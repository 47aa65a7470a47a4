package io.github.kamalmaven.sandbox.docker.cli;

import io.github.kamalmaven.sandbox.docker.Container;
import io.github.kamalmaven.sandbox.docker.DockerException;
import io.github.kamalmaven.sandbox.docker.Engine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code docker start}, {@code stop}, {@code restart}, {@code kill}, {@code rm}, {@code rename}.
 */
final class ContainerChanges {

  private ContainerChanges() {}

  /** One change of one container. */
  @FunctionalInterface
  private interface Change {
    void apply(Container container) throws IOException;
  }

  static int start(Request request) throws IOException {
    Engine engine = request.engine();
    List<String> failed = each(request, engine.lifecycle()::start);
    if (!failed.isEmpty()) {
      request.complain("Error: failed to start containers: " + String.join(", ", failed));
    }
    return failed.isEmpty() ? 0 : 1;
  }

  static int stop(Request request) throws IOException {
    Engine engine = request.engine();
    return each(request, engine.lifecycle()::stop).isEmpty() ? 0 : 1;
  }

  static int restart(Request request) throws IOException {
    Engine engine = request.engine();
    Change change = container -> engine.lifecycle().start(engine.lifecycle().stop(container));
    return each(request, change).isEmpty() ? 0 : 1;
  }

  static int kill(Request request) throws IOException {
    Engine engine = request.engine();
    Change change =
        container -> {
          if (!container.running()) {
            throw new DockerException(
                "cannot kill container: "
                    + container.name()
                    + ": container "
                    + container.id()
                    + " is not running");
          }
          engine.lifecycle().finish(container, 137);
        };
    return each(request, change).isEmpty() ? 0 : 1;
  }

  static int remove(Request request) throws IOException {
    boolean force = request.options().on("force");
    Engine engine = request.engine();
    return each(request, container -> engine.lifecycle().remove(container, force)).isEmpty()
        ? 0
        : 1;
  }

  static int rename(Request request) throws IOException {
    Engine engine = request.engine();
    Container container = engine.containers().require(request.options().argument(0));
    try {
      engine.lifecycle().rename(container, request.options().argument(1));
      return 0;
    } catch (DockerException e) {
      request.complain("Error response from daemon: " + e.getMessage());
      request.complain("Error: failed to rename container named " + container.name());
      return 1;
    }
  }

  /** Changes each container, prints the names as they were given; gives those that failed. */
  private static List<String> each(Request request, Change change) throws IOException {
    List<String> failed = new ArrayList<>();
    boolean force = request.options().on("force");
    for (String reference : request.arguments()) {
      try {
        change.apply(request.engine().containers().require(reference));
        request.print(reference);
      } catch (DockerException e) {
        request.complain("Error response from daemon: " + e.getMessage());
        if (!force || e.kind() != DockerException.Kind.MISSING) {
          failed.add(reference);
        }
      }
    }
    return failed;
  }
}
