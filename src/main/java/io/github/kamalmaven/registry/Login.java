package io.github.kamalmaven.registry;

import io.github.kamalmaven.shell.Sensitive;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A user of a registry.
 *
 * @param username its name
 * @param password or token
 */
public record Login(Sensitive username, Sensitive password) {

  /** What HTTP calls basic authorization. */
  String basic() {
    String pair = username.reveal() + ":" + password.reveal();
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }
}
