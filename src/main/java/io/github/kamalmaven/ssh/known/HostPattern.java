package io.github.kamalmaven.ssh.known;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The first word of a line of known_hosts: names and addresses, with {@code *}, {@code ?} and
 * {@code !}, or one name that is hashed. JSch knows no wildcards.
 *
 * @param text such as {@code web-1,10.0.0.1}, {@code [web-1]:2222} or {@code |1|salt|hash}
 */
record HostPattern(String text) {
  private static final String HASHED = "|1|";

  /** Whether it means a host; one on another port is another host: {@code [web-1]:2222}. */
  boolean matches(String host) {
    return text.startsWith(HASHED) ? isHashOf(host) : isAmong(host.toLowerCase(Locale.ROOT));
  }

  private boolean isAmong(String host) {
    boolean found = false;
    for (String pattern : text.toLowerCase(Locale.ROOT).split(",", -1)) {
      boolean excluding = pattern.startsWith("!");
      if (matches(excluding ? pattern.substring(1) : pattern, host)) {
        if (excluding) {
          return false;
        }
        found = true;
      }
    }
    return found;
  }

  /** Quadratic at worst: a star that was passed is only tried at later places. */
  private static boolean matches(String pattern, String host) {
    int at = 0;
    int star = -1;
    int resume = 0;
    for (int i = 0; i < host.length(); ) {
      if (at < pattern.length() && pattern.charAt(at) == '*') {
        star = at++;
        resume = i;
      } else if (at < pattern.length() && stands(pattern.charAt(at), host.charAt(i))) {
        at++;
        i++;
      } else if (star >= 0) {
        at = star + 1;
        i = ++resume;
      } else {
        return false;
      }
    }
    return pattern.substring(at).chars().allMatch(c -> c == '*');
  }

  private static boolean stands(char pattern, char c) {
    return pattern == '?' || pattern == c;
  }

  private boolean isHashOf(String host) {
    String[] parts = text.substring(HASHED.length()).split("\\|", -1);
    if (parts.length != 2) {
      return false;
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(parts[0]), "HmacSHA1"));
      byte[] hash = mac.doFinal(host.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash).equals(parts[1]);
    } catch (GeneralSecurityException | IllegalArgumentException unusable) {
      return false;
    }
  }
}
