package io.github.kamalmaven.secret;

import io.github.kamalmaven.shell.Sensitive;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A {@code <server>} entry of Maven's settings, decrypted.
 *
 * @param id its name
 * @param username of an account, if it says one
 * @param password of the account, if it says one
 * @param passphrase of a private key, if it says one
 * @param configuration the texts in {@code <configuration>} by path: {@code httpHeaders/token}
 */
public record SettingsServer(
    String id,
    Optional<String> username,
    Optional<Sensitive> password,
    Optional<Sensitive> passphrase,
    Map<String, Sensitive> configuration) {

  /** Copies the map, keeping its order. */
  public SettingsServer {
    configuration = Collections.unmodifiableMap(new LinkedHashMap<>(configuration));
  }
}
