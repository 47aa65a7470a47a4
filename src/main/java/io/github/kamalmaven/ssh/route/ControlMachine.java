package io.github.kamalmaven.ssh.route;

import io.github.kamalmaven.host.TimeSource;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The control machine as SSH finds it.
 *
 * @param directory what relative paths of deploy.yml start from
 * @param user the user's login name here
 * @param home the user's home, {@code ~}
 * @param knownHosts where host keys are kept; made when the first one is stored
 * @param agent the socket of the user's ssh-agent
 * @param shell how a proxy command is run: a program and its switch
 * @param time the clock
 * @param random spreads retries in time; safe for use by several threads
 * @param environment the variables that configuration files may name
 */
public record ControlMachine(
    Path directory,
    String user,
    Path home,
    Path knownHosts,
    Optional<Path> agent,
    List<String> shell,
    TimeSource time,
    RandomGenerator random,
    Map<String, String> environment) {

  /** Where Windows' own agent is. */
  private static final String WINDOWS_AGENT = "\\\\.\\pipe\\openssh-ssh-agent";

  /** Copies the list and the map. */
  public ControlMachine {
    shell = List.copyOf(shell);
    environment = Map.copyOf(environment);
  }

  /** Without variables. */
  public ControlMachine(
      Path directory,
      String user,
      Path home,
      Path knownHosts,
      Optional<Path> agent,
      List<String> shell,
      TimeSource time,
      RandomGenerator random) {
    this(directory, user, home, knownHosts, agent, shell, time, random, Map.of());
  }

  /**
   * The machine with OpenSSH's usual places.
   *
   * @param home the user's home, if the environment does not say {@code HOME}
   * @param environment its variables; {@code SSH_AUTH_SOCK} names the agent, {@code USER} the user
   */
  public static ControlMachine of(
      Path directory,
      Path home,
      Map<String, String> environment,
      TimeSource time,
      RandomGenerator random) {
    boolean windows = File.separatorChar == '\\';
    Optional<Path> agent =
        Optional.ofNullable(environment.get("SSH_AUTH_SOCK"))
            .filter(socket -> !socket.isBlank())
            .or(() -> windows ? Optional.of(WINDOWS_AGENT) : Optional.empty())
            .map(Path::of)
            .filter(socket -> !windows || Files.exists(socket));
    List<String> shell = windows ? List.of("cmd", "/c") : List.of("sh", "-c");
    Path real = homeIn(environment).orElse(home);
    Path knownHosts = real.resolve(".ssh").resolve("known_hosts");
    String user =
        Stream.of("USER", "LOGNAME", "USERNAME")
            .flatMap(name -> Stream.ofNullable(environment.get(name)))
            .findFirst()
            .orElse("root");
    return new ControlMachine(
        directory, user, real, knownHosts, agent, shell, time, random, environment);
  }

  /** A variable that is set and not empty. */
  Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  /**
   * Shells and Ruby believe this variable; Java asks the user database, which may say otherwise.
   */
  private static Optional<Path> homeIn(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("HOME"))
        .filter(home -> !home.isBlank())
        .map(Path::of);
  }

  /** A path as users write it: {@code ~} is the home, a relative one starts from the directory. */
  public Path path(String text) {
    if (text.equals("~")) {
      return home;
    }
    return text.startsWith("~/") ? home.resolve(text.substring(2)) : directory.resolve(text);
  }

  /** The OpenSSH configuration that counts when deploy.yml does not choose, first one first. */
  List<Path> defaultConfigFiles() {
    return List.of(
        home.resolve(".ssh").resolve("config"),
        Path.of("/etc/ssh_config"),
        Path.of("/etc/ssh/ssh_config"),
        directory.resolve(".ssh").resolve("config"));
  }
}
