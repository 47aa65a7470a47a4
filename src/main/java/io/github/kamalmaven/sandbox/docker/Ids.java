package io.github.kamalmaven.sandbox.docker;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hexadecimal ids of containers and images; the same seed gives the same id. */
public final class Ids {

  private static final int SHORT = 12;

  private Ids() {}

  /**
   * Makes an id.
   *
   * @param seed what it is made from
   * @return 64 hexadecimal digits
   */
  public static String of(String seed) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(seed.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static String shortened(String id) {
    return id.substring(0, SHORT);
  }
}
