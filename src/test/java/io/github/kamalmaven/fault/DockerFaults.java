package io.github.kamalmaven.fault;

import io.github.kamalmaven.sandbox.Fault;
import io.github.kamalmaven.sandbox.SandboxHost;
import io.github.kamalmaven.sandbox.shell.Answer;
import java.util.List;
import java.util.stream.Stream;

/** Docker, the disk and the registry, as web-2 sees them. */
final class DockerFaults {
  private static final String NO_DAEMON =
      "Cannot connect to the Docker daemon at unix:///var/run/docker.sock."
          + " Is the docker daemon running?\n";
  private static final String FULL = ": no space left on device\n";
  private static final String HALF = "web-1 new, web-2 old";

  private DockerFaults() {}

  static List<Row> all() {
    return Stream.of(ofTheHost(), ofTheRegistry()).flatMap(List::stream).toList();
  }

  private static List<Row> ofTheHost() {
    return List.of(
        on2("Docker does not run on web-2", Fault.failing("^docker ", NO_DAEMON)),
        on2(
                "Docker restarts on web-2 when the new container is to run",
                Fault.once("^docker run --detach", new Answer("", "docker: " + NO_DAEMON, 125)))
            .leaving(HALF),
        Row.of("Docker is not installed on web-2", shop -> shop.host("web-2").withoutDocker())
            .in(Shop.WEB),
        on2(
            "the user may not use Docker on web-2",
            Fault.failing(
                "^docker ",
                "permission denied while trying to connect to the Docker daemon socket at"
                    + " unix:///var/run/docker.sock\n")),
        on2(
            "the disk of web-2 is full when the image is pulled",
            Fault.failing("^docker pull", "failed to register layer: write /app/app.jar" + FULL)),
        on2(
                "the disk of web-2 is full when the new container is to run",
                Fault.failing(
                    "^docker run --detach",
                    "docker: Error response from daemon: mkdir /var/lib/docker/overlay2/4d1c"
                        + FULL))
            .leaving(HALF),
        on2(
                "the disk of web-2 is full when the env file is written",
                Fault.failing("^cat > .*web\\.env", "cat: write error: No space left on device\n"))
            .withNetwork()
            .leaving(HALF));
  }

  private static List<Row> ofTheRegistry() {
    return List.of(
        on2("the registry is down, seen from web-2", registry("dial tcp: connection refused")),
        on2(
            "the registry does not answer in time",
            registry("net/http: request canceled (Client.Timeout exceeded)")),
        Row.of("the registry wants another password", DockerFaults::changePassword).in(Shop.WEB),
        on2(
            "the registry forbids the pull",
            pull(
                "pull access denied for acme/shop, repository does not exist or may require"
                    + " 'docker login': denied: requested access to the resource is denied")),
        Row.of("the image is not in the registry", DockerFaults::loseImage).in(Shop.WEB),
        Row.of("the image has no service label", DockerFaults::loseLabel).in(Shop.WEB));
  }

  private static Row on2(String name, Fault fault) {
    return Row.of(name, shop -> shop.host("web-2").add(fault)).in(Shop.WEB);
  }

  private static Fault registry(String reason) {
    return Fault.failing(
        "^docker (login|pull)",
        "Error response from daemon: Get \"https://registry.example.test/v2/\": " + reason + "\n");
  }

  private static Fault pull(String reason) {
    return Fault.failing("^docker pull", "Error response from daemon: " + reason + "\n");
  }

  private static void changePassword(Shop shop) {
    shop.sandbox().registry().requireLogin("registry.example.test", "bot", "another");
    shop.whenHealed(
        () -> shop.sandbox().registry().requireLogin("registry.example.test", "bot", "hunter2"));
  }

  private static void loseImage(Shop shop) {
    for (SandboxHost host : shop.sandbox().hosts()) {
      host.add(
          pull(
              "manifest for registry.example.test/acme/shop:new not found: manifest unknown:"
                  + " manifest unknown"));
    }
  }

  private static void loseLabel(Shop shop) {
    for (SandboxHost host : shop.sandbox().hosts()) {
      host.add(Fault.always("^docker inspect -f .*Labels.service", missing()));
    }
  }

  private static Answer missing() {
    String image = "registry.example.test/acme/shop:new";
    return new Answer("Image " + image + " is missing the 'service' label\n", "", 1);
  }
}
