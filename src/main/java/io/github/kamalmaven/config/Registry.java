package io.github.kamalmaven.config;

import java.util.Optional;

/**
 * Where images are pushed to and pulled from.
 *
 * <p>{@code Kamal::Configuration::Registry}.
 *
 * @param server host and port, absent for Docker Hub
 * @param username absent for a local registry, and where somebody else knows both
 * @param password absent as the user name is
 */
public record Registry(
    Optional<String> server, Optional<Credential> username, Optional<Credential> password) {

  /** Whether deploy.yml leaves it to others who logs in. */
  public boolean namesNobody() {
    return username.isEmpty() && password.isEmpty();
  }

  /** Whether it runs on the control machine and hosts reach it through a port forward. */
  public boolean isLocal() {
    return server.filter(s -> s.startsWith("localhost:")).isPresent();
  }

  /** Whether it is Docker Hub: of this registry alone Docker asks mirrors. */
  public boolean isDockerHub() {
    return server.map(name -> name.matches("(?:\\w+[.-])*docker\\.io(?:/.*)?")).orElse(true);
  }

  /** The port of a local registry. */
  public int localPort() {
    String text = server.orElseThrow();
    return Integer.parseInt(text.substring(text.lastIndexOf(':') + 1));
  }

  /** An image name as it is called in this registry: {@code server/name}. */
  public String qualify(String image) {
    return server.map(s -> s + "/" + image).orElse(image);
  }
}
