package io.github.kamalmaven.ssh.known;

import com.jcraft.jsch.HostKey;
import io.github.kamalmaven.ssh.identity.Fingerprint;
import java.util.Base64;

/**
 * A key by which a host is known.
 *
 * @param line its number in the file, from 1; 0 if it could not be stored there
 * @param type such as {@code ssh-ed25519}
 * @param fingerprint such as {@code SHA256:…}
 */
record KnownKey(int line, String type, String fingerprint) {

  static KnownKey of(int line, HostKey key) {
    byte[] binary = Base64.getDecoder().decode(key.getKey());
    return new KnownKey(line, key.getType(), Fingerprint.of(binary));
  }

  /** For people. */
  @Override
  public String toString() {
    return fingerprint + " (" + type + ")";
  }
}
