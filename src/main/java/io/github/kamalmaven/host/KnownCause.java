package io.github.kamalmaven.host;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Why a command failed, where its output tells that, and what helps whatever it was to do. */
enum KnownCause {
  /**
   * Docker's client says that its daemon is away in one of two ways, and fails as with any error. A
   * daemon that is stopped while it is at work says the third.
   */
  NO_DAEMON(
      "Is the docker daemon running|failed to connect to the docker API"
          + "|grpc: the client connection is closing",
      "start Docker on %s (systemctl start docker, or Docker Desktop)"),
  NO_ACCESS(
      "permission denied while trying to connect to the",
      "let the user use Docker on %s (usermod -aG docker USER), and log in anew"),
  NO_DOCKER(
      "docker: (command )?not found",
      "install Docker on %s; kamal:server-bootstrap does, where the user may"),
  NO_SPACE(
      "[Nn]o space left on device",
      "make room on %s: df -h tells what is full, docker system df what Docker holds"),
  NO_IMAGE(
      "manifest unknown|manifest for \\S+ not found",
      "push this version first (kamal:build-push), or choose one that the registry has"),
  NO_RIGHT(
      "pull access denied|requested access to the resource is denied",
      "let registry/username pull the image, and check its name in deploy.yml"),
  NO_REGISTRY(
      "Get \"?https?://.*(connection (refused|reset)|timeout|Timeout|deadline|no such host"
          + "|unreachable|no route to host|EOF)",
      "find out why %s does not reach the registry: its name service, proxy and firewall, or the"
          + " registry itself"),
  NO_PORT(
      "port is already allocated|address already in use",
      "find out what has the port on %s (docker ps, ss -ltnp), and stop it");

  private final Pattern told;
  private final String remedy;

  KnownCause(String told, String remedy) {
    this.told = Pattern.compile(told);
    this.remedy = remedy;
  }

  /**
   * What helps.
   *
   * @param output of the command
   * @param host where it ran
   * @return nothing if the output tells no known cause
   */
  static Optional<String> remedy(String output, String host) {
    return Arrays.stream(values())
        .filter(cause -> cause.told.matcher(output).find())
        .findFirst()
        .map(cause -> cause.remedy.formatted(host));
  }
}
