package io.github.kamalmaven.ssh.identity;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What people compare keys by. */
public final class Fingerprint {
  private Fingerprint() {}

  /**
   * As {@code ssh-keygen -l} shows it: {@code SHA256:…}.
   *
   * @param publicKey in SSH's binary form
   */
  public static String of(byte[] publicKey) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(publicKey);
      return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
