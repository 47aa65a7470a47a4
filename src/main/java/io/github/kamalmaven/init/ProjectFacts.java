package io.github.kamalmaven.init;

import java.util.Optional;

/**
 * What was found out about a project.
 *
 * @param pom what its POM says; absent if there is none
 * @param framework what it is built with
 * @param service a name that the app can have on its hosts
 * @param image a name that the image can have
 * @param java the release it runs on
 * @param port where it listens
 * @param portSource the file that says so
 * @param healthPath where it tells its health, if it is known
 * @param ownDockerfile where it has a Dockerfile already, relative to its directory
 */
record ProjectFacts(
    Optional<Pom> pom,
    Framework framework,
    String service,
    String image,
    int java,
    int port,
    Optional<String> portSource,
    Optional<String> healthPath,
    Optional<String> ownDockerfile) {

  /** Whether the project is nothing but the parent of others. */
  boolean isParent() {
    return pom.filter(it -> it.packaging().equals("pom")).isPresent();
  }
}
