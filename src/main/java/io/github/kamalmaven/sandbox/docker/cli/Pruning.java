package io.github.kamalmaven.sandbox.docker.cli;

import io.github.kamalmaven.sandbox.docker.Container;
import io.github.kamalmaven.sandbox.docker.ContainerState;
import io.github.kamalmaven.sandbox.docker.Engine;
import io.github.kamalmaven.sandbox.docker.Image;
import io.github.kamalmaven.sandbox.docker.ImageName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code docker container prune} and {@code docker image prune}. */
final class Pruning {

  private static final String SPACE = "Total reclaimed space: 0B";

  private Pruning() {}

  static int containers(Request request) throws IOException {
    Filters filters = Filters.of(request);
    List<String> removed = new ArrayList<>();
    Engine engine = request.engine();
    for (Container container : engine.containers().newestFirst()) {
      boolean down =
          container.state() == ContainerState.EXITED
              || container.state() == ContainerState.CREATED
              || container.state() == ContainerState.DEAD;
      if (down && filters.labels(container.labels())) {
        engine.lifecycle().remove(container, false);
        removed.add(container.id());
      }
    }
    report(request, "Deleted Containers:", removed);
    return 0;
  }

  /** Without {@code --all} only images without a tag go; images of any container stay. */
  static int images(Request request) throws IOException {
    Filters filters = Filters.of(request);
    boolean all = request.options().on("all");
    List<String> removed = new ArrayList<>();
    Engine engine = request.engine();
    for (Image image : engine.images().newestFirst()) {
      List<ImageName> names = engine.images().names(image);
      boolean wanted = all || names.isEmpty();
      if (wanted
          && filters.labels(image.content().labels())
          && engine.transfer().user(image, false).isEmpty()) {
        engine.images().remove(image);
        names.forEach(name -> removed.add("untagged: " + name));
        removed.add("deleted: sha256:" + image.id());
      }
    }
    report(request, "Deleted Images:", removed);
    return 0;
  }

  private static void report(Request request, String heading, List<String> removed)
      throws IOException {
    if (!removed.isEmpty()) {
      request.print(heading);
      for (String line : removed) {
        request.print(line);
      }
      request.print("");
    }
    request.print(SPACE);
  }
}
