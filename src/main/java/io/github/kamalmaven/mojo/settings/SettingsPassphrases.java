package io.github.kamalmaven.mojo.settings;

import io.github.kamalmaven.secret.SettingsServers;
import io.github.kamalmaven.shell.Sensitive;
import io.github.kamalmaven.ssh.identity.Passphrases;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The passphrases in Maven's settings: of the servers that have the name of a host, and of one for
 * all hosts. What they do not open is asked for.
 *
 * @param servers of the settings
 * @param hosts of the deployment
 * @param user answers, if there is one
 */
public record SettingsPassphrases(SettingsServers servers, List<String> hosts, Passphrases user)
    implements Passphrases {
  /** The id of the server whose passphrase is for every host. */
  private static final String EVERY_HOST = "kamal-ssh";

  /** Copies the list. */
  public SettingsPassphrases {
    hosts = List.copyOf(hosts);
  }

  @Override
  public List<Sensitive> of(String key) {
    return Stream.concat(hosts.stream(), Stream.of(EVERY_HOST))
        .flatMap(id -> servers.named(id).stream())
        .flatMap(server -> server.passphrase().stream())
        .distinct()
        .toList();
  }

  @Override
  public boolean canAsk() {
    return user.canAsk();
  }

  @Override
  public Optional<Sensitive> ask(String key, boolean again) {
    return user.ask(key, again);
  }
}
