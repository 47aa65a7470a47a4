package io.github.kamalmaven.sandbox.docker.cli;

import io.github.kamalmaven.sandbox.docker.Container;
import io.github.kamalmaven.sandbox.docker.ContainerState;
import io.github.kamalmaven.sandbox.docker.Engine;
import io.github.kamalmaven.sandbox.docker.Image;
import io.github.kamalmaven.sandbox.docker.template.Fields;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code docker ps}. */
final class ContainerListing {

  private static final List<Rows.Column> COLUMNS =
      List.of(
          new Rows.Column("CONTAINER ID", "ID"),
          new Rows.Column("IMAGE", "Image"),
          new Rows.Column("COMMAND", "Command"),
          new Rows.Column("CREATED", "RunningFor"),
          new Rows.Column("STATUS", "Status"),
          new Rows.Column("PORTS", "Ports"),
          new Rows.Column("NAMES", "Names"));

  private ContainerListing() {}

  static int run(Request request) throws IOException {
    List<Container> found = select(request);
    boolean full = request.options().on("no-trunc");
    if (request.options().on("quiet") && request.options().last("format").isEmpty()) {
      for (Container container : found) {
        request.print(full ? container.id() : container.shortId());
      }
      return 0;
    }
    List<Fields> rows = new ArrayList<>();
    for (Container container : found) {
      rows.add(fields(request.engine(), container, full));
    }
    Rows.print(request, COLUMNS, rows);
    return 0;
  }

  /** Newest first; a limit or a status filter lets those that are down in as well. */
  private static List<Container> select(Request request) throws IOException {
    Filters filters = Filters.of(request);
    Options options = request.options();
    int limit = options.on("latest") ? 1 : Integer.parseInt(options.last("last").orElse("-1"));
    boolean all = options.on("all") || limit > 0 || filters.has("status") || filters.has("exited");
    List<Container> found = new ArrayList<>();
    for (Container container : request.engine().containers().newestFirst()) {
      boolean shown = all || up(container);
      if (shown && filters.accept(request.engine(), container)) {
        found.add(container);
      }
    }
    return limit > 0 && found.size() > limit ? found.subList(0, limit) : found;
  }

  private static boolean up(Container container) {
    return container.state() == ContainerState.RUNNING
        || container.state() == ContainerState.PAUSED
        || container.state() == ContainerState.RESTARTING;
  }

  private static Fields fields(Engine engine, Container container, boolean full) {
    String command = String.join(" ", container.spec().command());
    List<String> labels = new ArrayList<>();
    container.labels().forEach((key, value) -> labels.add(key + "=" + value));
    String age = age(engine, container);
    return new Fields("*formatter.ContainerContext")
        .with("ID", full ? container.id() : container.shortId())
        .with("Image", image(engine, container))
        .with("Command", "\"" + shorten(command, full) + "\"")
        .with("CreatedAt", container.created().toString())
        .with("RunningFor", age + " ago")
        .with("Ports", String.join(", ", ports(container)))
        .with("State", container.state().word())
        .with("Status", status(engine, container))
        .with("Size", "0B")
        .with("Names", container.name())
        .with("Labels", String.join(",", labels))
        .with("LabelMap", Map.copyOf(container.labels()))
        .with("Mounts", String.join(",", container.spec().all("volume")))
        .with("Networks", container.spec().setting("network", "bridge"));
  }

  /** The name it was created from, as long as that still means the same image. */
  private static String image(Engine engine, Container container) {
    Optional<Image> now = engine.images().find(container.spec().image());
    boolean same = now.filter(image -> image.id().equals(container.image().id())).isPresent();
    return same ? container.spec().image() : container.image().shortId();
  }

  private static String shorten(String command, boolean full) {
    return full || command.length() <= 20 ? command : command.substring(0, 19) + "…";
  }

  private static List<String> ports(Container container) {
    return container.spec().all("publish").stream()
        .map(
            port -> {
              int colon = port.lastIndexOf(':');
              String left = colon < 0 ? "0" : port.substring(0, colon);
              String host = left.contains(":") ? left : "0.0.0.0:" + left;
              return host + "->" + port.substring(colon + 1) + "/tcp";
            })
        .toList();
  }

  private static String status(Engine engine, Container container) {
    String age = age(engine, container);
    String health = container.health().isEmpty() ? "" : " (" + container.health() + ")";
    return switch (container.state()) {
      case RUNNING -> "Up " + age + health;
      case PAUSED -> "Up " + age + " (Paused)";
      case RESTARTING -> "Restarting (" + container.exitCode() + ") " + age + " ago";
      case CREATED -> "Created";
      case EXITED -> "Exited (" + container.exitCode() + ") " + age + " ago";
      case DEAD -> "Dead";
    };
  }

  private static String age(Engine engine, Container container) {
    Duration age = Duration.between(container.changed(), engine.clock().instant());
    if (age.toSeconds() < 1) {
      return "Less than a second";
    }
    if (age.toMinutes() < 1) {
      return age.toSeconds() == 1 ? "1 second" : age.toSeconds() + " seconds";
    }
    if (age.toHours() < 1) {
      return age.toMinutes() == 1 ? "About a minute" : age.toMinutes() + " minutes";
    }
    return age.toDays() < 2 ? age.toHours() + " hours" : age.toDays() + " days";
  }
}
