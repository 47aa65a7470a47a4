package io.github.kamalmaven.sandbox.docker.fact;

import io.github.kamalmaven.sandbox.docker.Container;
import io.github.kamalmaven.sandbox.docker.ContainerSpec;
import io.github.kamalmaven.sandbox.docker.ContainerState;
import io.github.kamalmaven.sandbox.docker.template.Fields;
import io.github.kamalmaven.sandbox.docker.template.Nil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What {@code docker inspect} tells of a container. */
public final class ContainerFacts {

  private ContainerFacts() {}

  /**
   * What is told.
   *
   * @param container the container
   * @return the fields
   */
  public static Fields of(Container container) {
    List<String> volumes = container.spec().all("volume");
    String network = container.spec().setting("network", "bridge");
    return new Fields("container.InspectResponse")
        .with("Id", container.id())
        .with("Created", container.created().toString())
        .with("Path", container.spec().command().stream().findFirst().orElse(""))
        .with("Args", container.spec().command().stream().skip(1).toList())
        .with("State", state(container))
        .with("Image", "sha256:" + container.image().id())
        .with("Name", "/" + container.name())
        .with("RestartCount", 0)
        .with("HostConfig", HostConfigFacts.of(container.spec()))
        .with("Mounts", volumes.stream().map(ContainerFacts::mount).toList())
        .with("Config", config(container))
        .with(
            "NetworkSettings",
            new Fields("container.NetworkSettings")
                .with("Networks", Map.of(network, Map.of("IPAddress", "172.18.0.2"))));
  }

  private static Fields config(Container container) {
    ContainerSpec spec = container.spec();
    List<String> env = new ArrayList<>();
    container.env().forEach((name, value) -> env.add(name + "=" + value));
    Map<String, Object> volumes = new TreeMap<>();
    spec.all("volume").stream()
        .filter(volume -> !volume.contains(":"))
        .forEach(volume -> volumes.put(volume, Map.of()));
    List<String> entrypoint = spec.all("entrypoint");
    return new Fields("container.Config")
        .with("Hostname", spec.setting("hostname", container.shortId()))
        .with("User", spec.setting("user", ""))
        .with("Env", env)
        .with("Cmd", spec.command().isEmpty() ? command(spec.image()) : spec.command())
        .with("Healthcheck", healthcheck(spec))
        .with("Image", spec.image())
        .with("Volumes", volumes.isEmpty() ? Nil.NIL : volumes)
        .with("WorkingDir", spec.setting("workdir", ""))
        .with("Entrypoint", entrypoint.isEmpty() ? Nil.NIL : entrypoint)
        .with("Labels", container.labels())
        .with("StopSignal", spec.setting("stop-signal", ""));
  }

  /**
   * What the containers of an image run unless they are told otherwise: only kamal-proxy's is
   * known.
   *
   * @param image its name
   * @return words
   */
  public static List<String> command(String image) {
    return image.matches("(.*/)?kamal-proxy(:.*)?") ? List.of("kamal-proxy", "run") : List.of();
  }

  private static Object healthcheck(ContainerSpec spec) {
    List<String> command = spec.all("health-cmd");
    return command.isEmpty()
        ? Nil.NIL
        : new Fields("v1.HealthcheckConfig").with("Test", List.of("CMD-SHELL", command.get(0)));
  }

  /** In a simulation, what is killed is killed for lack of memory. */
  private static final int KILLED = 137;

  private static Fields state(Container container) {
    Object health = Nil.NIL;
    if (!container.health().isEmpty()) {
      int streak = container.health().equals("healthy") ? 0 : 3;
      health =
          new Fields("container.Health")
              .with("Status", container.health())
              .with("FailingStreak", streak)
              .with("Log", List.of());
    }
    return new Fields("container.State")
        .with("Status", container.state().word())
        .with("Running", container.state() == ContainerState.RUNNING)
        .with("Paused", container.state() == ContainerState.PAUSED)
        .with("Restarting", container.state() == ContainerState.RESTARTING)
        .with("OOMKilled", container.exitCode() == KILLED)
        .with("Pid", 0)
        .with("Error", "")
        .with("ExitCode", container.exitCode())
        .with("StartedAt", container.changed().toString())
        .with("FinishedAt", container.changed().toString())
        .with("Health", health);
  }

  private static Object mount(String volume) {
    int colon = volume.indexOf(':');
    int second = volume.indexOf(':', colon + 1);
    String source = colon < 0 ? "" : volume.substring(0, colon);
    return new Fields("container.MountPoint")
        .with("Type", source.startsWith("/") ? "bind" : "volume")
        .with("Source", source)
        .with("Destination", volume.substring(colon + 1, second < 0 ? volume.length() : second))
        .with("RW", !volume.endsWith(":ro"));
  }
}
