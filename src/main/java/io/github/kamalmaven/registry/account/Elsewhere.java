package io.github.kamalmaven.registry.account;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.registry.RegistryName;
import io.github.kamalmaven.secret.SettingsServer;
import io.github.kamalmaven.secret.SettingsServers;
import io.github.kamalmaven.shell.Sensitive;
import java.util.Optional;

/**
 * Accounts that are kept elsewhere than in deploy.yml.
 *
 * @param servers of Maven's settings, which are asked first
 * @param docker what Docker knows
 * @param stranger logs in where nobody is known
 */
public record Elsewhere(SettingsServers servers, DockerConfig docker, Optional<Account> stranger) {

  /** Whether there may be one; no program is run. */
  public boolean mayKnow(RegistryName registry) {
    return registry.aliases().stream().anyMatch(this::isThere)
        || docker.mayKnow(registry)
        || stranger.isPresent();
  }

  /** A server that cannot be decrypted is there; that it cannot is told to those who need it. */
  private boolean isThere(String id) {
    try {
      return servers.named(id).isPresent();
    } catch (KamalException undecryptable) {
      return true;
    }
  }

  /**
   * Finds one.
   *
   * @param id of the server in Maven's settings, if deploy.yml names it
   * @throws KamalException if there is none, or it cannot be read
   */
  Account find(RegistryName registry, Optional<String> id) {
    if (id.isPresent()) {
      return server(id.get()).or(() -> stranger).orElseThrow(() -> unknown(id.get()));
    }
    return registry.aliases().stream()
        .map(this::server)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> stranger)
        .or(() -> docker.find(registry))
        .orElseThrow(() -> nobody(registry));
  }

  private Optional<Account> server(String id) {
    return servers.named(id).map(this::account);
  }

  private Account account(SettingsServer server) {
    String user = server.username().orElse("");
    if (user.isBlank()) {
      throw new KamalException(
          "The server " + server.id() + " has no <username>", servers.place(), "add it");
    }
    String password = server.password().map(Sensitive::reveal).orElse("");
    return new Account(
        Sensitive.of(user),
        Sensitive.of(new ServerPassword(server.id(), password, servers.place()).checked()),
        Account.Origin.SETTINGS,
        "<server> " + server.id() + " of Maven's settings");
  }

  private KamalException unknown(String id) {
    return new KamalException(
        "Maven's settings have no <server> with the id " + id,
        servers.place() + ", named by x-maven/registry/settings in deploy.yml",
        "add it, or correct its name");
  }

  private static KamalException nobody(RegistryName registry) {
    return new KamalException(
        "Nobody is known who could log in to " + registry,
        "registry in deploy.yml",
        ("write username and password there (in a list, the name of a secret in .kamal/secrets), or"
                + " add a <server> with the id %s to Maven's settings.xml, or run docker login%s")
            .formatted(registry.host(), registry.isHub() ? "" : " " + registry.host()));
  }
}
