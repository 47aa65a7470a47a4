package io.github.kamalmaven.mojo.rehearsal;

import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A private key that is used once and never stored. */
final class RehearsalKey {
  private RehearsalKey() {}

  /** A new key, PKCS #8 in PEM. */
  static String generate() {
    byte[] key = generator().generateKeyPair().getPrivate().getEncoded();
    byte[] lineEnd = "\n".getBytes(StandardCharsets.US_ASCII);
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder(64, lineEnd).encodeToString(key)
        + "\n-----END PRIVATE KEY-----\n";
  }

  private static KeyPairGenerator generator() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator;
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has RSA", impossible);
    }
  }
}
