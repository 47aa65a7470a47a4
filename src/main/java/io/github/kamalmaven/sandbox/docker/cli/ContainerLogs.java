package io.github.kamalmaven.sandbox.docker.cli;

import io.github.kamalmaven.sandbox.docker.Container;
import io.github.kamalmaven.sandbox.docker.LogLine;
import java.io.IOException;
import java.util.List;

/** {@code docker logs}. Following ends at once: nothing more will ever be written. */
final class ContainerLogs {

  private ContainerLogs() {}

  static int run(Request request) throws IOException {
    Container container = request.engine().containers().require(request.options().argument(0));
    List<LogLine> lines = request.engine().logs(container);
    String tail = request.options().last("tail").orElse("all");
    int count = tail.matches("[0-9]+") ? Integer.parseInt(tail) : lines.size();
    for (LogLine line : lines.subList(Math.max(0, lines.size() - count), lines.size())) {
      String time = request.options().on("timestamps") ? line.time() + " " : "";
      if (line.error()) {
        request.complain(time + line.text());
      } else {
        request.print(time + line.text());
      }
    }
    return 0;
  }
}
