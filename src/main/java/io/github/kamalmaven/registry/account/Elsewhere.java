package io.github.kamalmaven.registry.account;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.registry.RegistryName;
import java.util.Optional;

/**
 * Accounts that are kept elsewhere than in deploy.yml.
 *
 * @param servers of Maven's settings, which are asked first
 * @param docker what Docker knows
 */
public record Elsewhere(Servers servers, DockerConfig docker) {

  /** Whether there may be one; nobody is asked for a password. */
  public boolean mayKnow(RegistryName registry) {
    return registry.aliases().stream().anyMatch(servers::has) || docker.mayKnow(registry);
  }

  /**
   * Finds one.
   *
   * @param id of the server in Maven's settings, if deploy.yml names it
   * @throws KamalException if there is none, or it cannot be read
   */
  Account find(RegistryName registry, Optional<String> id) {
    if (id.isPresent()) {
      return servers.find(id.get()).orElseThrow(() -> unknown(id.get()));
    }
    return registry.aliases().stream()
        .filter(servers::has)
        .findFirst()
        .flatMap(servers::find)
        .or(() -> docker.find(registry))
        .orElseThrow(() -> nobody(registry));
  }

  private static KamalException unknown(String id) {
    return new KamalException(
        "Maven's settings have no <server> with the id " + id,
        "x-maven/registry/settings in deploy.yml",
        "add it to ~/.m2/settings.xml; the program kamal does not read it: use mvn, or docker login");
  }

  private static KamalException nobody(RegistryName registry) {
    return new KamalException(
        "Nobody is known who could log in to " + registry,
        "registry in deploy.yml",
        advice(registry));
  }

  /** What lets somebody be known. */
  public static String advice(RegistryName registry) {
    return "write username and password there (in a list, the name of a secret in .kamal/secrets),"
        + " or add a <server> with the id %s to Maven's settings.xml, or run docker login%s"
            .formatted(registry.host(), registry.isHub() ? "" : " " + registry.host());
  }
}
