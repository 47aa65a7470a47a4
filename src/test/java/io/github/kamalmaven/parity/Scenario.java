package io.github.kamalmaven.parity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A recorded run of Kamal.
 *
 * @param name unique
 * @param args the command line, without the program
 * @param env the environment it ran in
 * @param git whether the project was a git repository
 * @param files the project: path and content
 * @param hosts what was on the hosts beforehand; a host not named was empty
 * @param failures which commands were made to fail
 * @param steps what Kamal did, in order
 * @param stdout what it printed
 * @param error how it failed, if it did
 */
record Scenario(
    String name,
    List<String> args,
    Map<String, String> env,
    boolean git,
    Map<String, String> files,
    Map<String, HostState> hosts,
    List<Failure> failures,
    List<Step> steps,
    String stdout,
    Optional<Fault> error) {

  /** The state of a host beforehand. */
  HostState host(String host) {
    return hosts.getOrDefault(host, new HostState(List.of(), Optional.empty()));
  }

  @Override
  public String toString() {
    return name;
  }

  /**
   * What was on a host.
   *
   * @param containers in the order they were created
   * @param lock the lock's details in base64, if it was held
   */
  record HostState(List<Container> containers, Optional<String> lock) {}

  /**
   * A container that was on a host.
   *
   * @param name its name
   * @param labels its labels
   * @param status such as {@code running}
   */
  record Container(String name, Map<String, String> labels, String status) {}

  /**
   * A failure put in front of a host.
   *
   * @param match which commands
   * @param host on which host, if not on all
   * @param answer what is answered
   * @param once whether only the first such command fails
   */
  record Failure(Pattern match, Optional<String> host, Reply answer, boolean once) {}

  /**
   * How Kamal failed: with a Ruby error, or with a usage error.
   *
   * @param rubyClass the error's class, empty for a usage error
   * @param message the error's message, or what was printed
   */
  record Fault(String rubyClass, String message) {}
}
