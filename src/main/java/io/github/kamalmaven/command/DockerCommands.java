package io.github.kamalmaven.command;

import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Quoting;

/**
 * Docker itself on a host: whether it is there, and getting it there.
 *
 * <p>{@code Kamal::Commands::Docker}.
 */
public final class DockerCommands {
  private DockerCommands() {}

  /** Whether Docker is installed. */
  public static CommandLine installed() {
    return CommandLine.of("docker", "-v");
  }

  /** Whether its daemon runs. */
  public static CommandLine running() {
    return CommandLine.of("docker", "version");
  }

  /** Whether Docker and its builder are installed. */
  public static CommandLine ensureInstalled() {
    return CommandLine.of("docker", "--version").and(CommandLine.of("docker", "buildx", "version"));
  }

  /** The architecture of Docker, as the kernel calls it: {@code x86_64}. */
  public static CommandLine architecture() {
    return CommandLine.of("docker", "info", "--format", "'{{.Architecture}}'");
  }

  /** The version of Docker's daemon; fails if there is none, or it may not be asked. */
  public static CommandLine serverVersion() {
    return CommandLine.of("docker", "version", "--format", "'{{.Server.Version}}'");
  }

  /** The size of an image in bytes; fails if there is none of this name. */
  public static CommandLine sizeOf(String image) {
    return CommandLine.of("docker", "image", "inspect", image, "--format", "'{{.Size}}'");
  }

  /** The names of a service's containers that Docker starts again and again. */
  public static CommandLine restarting(String service) {
    return CommandLine.of("docker", "ps", "--all", "--filter", "label=service=" + service)
        .plus("--filter", "status=restarting", "--format", "'{{.Names}}'");
  }

  /** The containers that run, one a line: name, a blank, and their ports. */
  public static CommandLine ports() {
    return CommandLine.of("docker", "ps", "--format", "'{{.Names}} {{.Ports}}'");
  }

  /** What is free where Docker keeps its images, in KiB: the fourth column of the last line. */
  public static CommandLine freeSpace() {
    CommandLine root = CommandLine.of("docker", "info", "--format", "'{{.DockerRootDir}}'");
    return CommandLine.of("df", "-Pk", CommandLine.substitute(root).run());
  }

  /** Installs Docker by its own script; for a superuser. */
  public static CommandLine install() {
    CommandLine script =
        CommandLine.of("curl", "-fsSL", "https://get.docker.com")
            .or(CommandLine.of("wget", "-O", "-", "https://get.docker.com"))
            .or(CommandLine.of("echo", "\"exit 1\""));
    return CommandLine.sh(script).pipe(CommandLine.of("sh"));
  }

  /** Whether the user is root, or may become it without a password. */
  public static CommandLine superuser() {
    return CommandLine.script("[ \"${EUID:-$(id -u)}\" -eq 0 ] || sudo -nl usermod >/dev/null");
  }

  /** Whether the user is root. */
  public static CommandLine root() {
    return CommandLine.script("[ \"${EUID:-$(id -u)}\" -eq 0 ]");
  }

  /** Whether the user is a member of the group that may use Docker. */
  public static CommandLine inDockerGroup() {
    return CommandLine.script("id -nG \"${USER:-$(id -un)}\" | grep -qw docker");
  }

  /** Makes the user a member of the group that may use Docker. */
  public static CommandLine addToDockerGroup() {
    return CommandLine.script("sudo -n usermod -aG docker \"${USER:-$(id -un)}\"");
  }

  /** Ends the session, so that the next one has the new group; the connection breaks. */
  public static CommandLine refreshSession() {
    return CommandLine.script("kill -HUP $PPID");
  }

  /** Makes the network that containers and proxy share; fails if it exists. */
  public static CommandLine createNetwork() {
    return CommandLine.of("docker", "network", "create", "kamal");
  }

  /** Stops a container that is not one of the app's own, by its name. */
  public static CommandLine stop(String name) {
    return CommandLine.of("docker", "stop", name);
  }

  /** The id of a container in any state. */
  static CommandLine container(String name) {
    return CommandLine.of("docker", "container", "ls", "--all")
        .plus("--filter", named(name))
        .plus("--quiet");
  }

  /** The id of a container that runs. */
  static CommandLine runningContainer(String name) {
    return CommandLine.of("docker", "container", "ls", "--filter", named(name), "--quiet");
  }

  /** The filter for exactly this name. */
  static String named(String name) {
    return Quoting.singleQuoted("name=^" + name + "$");
  }
}
