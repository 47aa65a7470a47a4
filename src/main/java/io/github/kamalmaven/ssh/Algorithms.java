package io.github.kamalmaven.ssh;

import com.jcraft.jsch.JSch;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which algorithms are offered to hosts: JSch's own choice, in its order, without those that this
 * machine does not have. JSch would find that out anew for each connection, with two key pairs that
 * nobody uses and classes that are not there.
 */
final class Algorithms {
  /** What JSch tries out for each connection. */
  private static final List<String> CHECKS =
      List.of("CheckKexes", "CheckCiphers", "CheckMacs", "CheckSignatures");

  /** Java has it from version 24 on; before, JSch would need Bouncy Castle. */
  private static final int ML_KEM_SINCE = 24;

  private Algorithms() {}

  /**
   * Settings for JSch's sessions.
   *
   * @param java the version of Java
   */
  static Map<String, String> settings(int java) {
    if (!hasCurve25519()) {
      return Map.of();
    }
    Map<String, String> settings = new HashMap<>();
    CHECKS.forEach(check -> settings.put(check, ""));
    if (java < ML_KEM_SINCE) {
      settings.put("kex", without("mlkem", JSch.getConfig("kex")));
    }
    return settings;
  }

  /** Every Java of today does, unless it is confined to what an authority has certified. */
  private static boolean hasCurve25519() {
    try {
      KeyPairGenerator.getInstance("X25519");
      Signature.getInstance("Ed25519");
      return true;
    } catch (GeneralSecurityException confined) {
      return false;
    }
  }

  private static String without(String prefix, String names) {
    return Arrays.stream(names.split(","))
        .filter(name -> !name.startsWith(prefix))
        .collect(Collectors.joining(","));
  }
}
