package io.github.kamalmaven.secret;

import io.github.kamalmaven.KamalException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells that a secret is nowhere, in Kamal's words, and where it might have gone. */
final class MissingSecret {
  private final SecretFiles files;
  private final Collection<String> keys;

  /**
   * @param files that were read
   * @param keys what was found in them
   */
  MissingSecret(SecretFiles files, Collection<String> keys) {
    this.files = files;
    this.keys = keys;
  }

  /** The failure for a key. */
  KamalException of(String key) {
    List<String> existing = files.existing();
    String what =
        existing.isEmpty()
            ? "Secret '%s' not found, no secret files (%s) provided"
                .formatted(key, String.join(", ", files.names()))
            : "Secret '%s' not found in %s".formatted(key, String.join(", ", existing));
    return new KamalException(what, files.locate(files.own()).toString(), remedy(key));
  }

  private String remedy(String key) {
    if (isInPlainFile(key)) {
      return "%1$s has %2$s, but is not read with a destination: move it to %1$s-common or %3$s"
          .formatted(files.path(), key, files.own());
    }
    String add = "Add " + key + "=... to " + files.own();
    return nearest(key).map(other -> "Did you mean " + other + "? If not: " + add).orElse(add);
  }

  /** With a destination, Kamal reads the common file and the destination's, not the plain one. */
  private boolean isInPlainFile(String key) {
    String plain = files.path();
    return files.destination().isPresent()
        && files.exists(plain)
        && DotenvScanner.scan(files.read(plain)).stream().anyMatch(line -> line.key().equals(key));
  }

  private Optional<String> nearest(String key) {
    return keys.stream()
        .filter(other -> isTypo(key, distance(key, other)))
        .min(Comparator.comparingInt(other -> distance(key, other)));
  }

  /** The longer a name, the more of it may be wrong. */
  private static boolean isTypo(String key, int distance) {
    return distance < key.length() && distance <= 1 + key.length() / 6;
  }

  /** How many letters must be changed, added or left out, case aside: Levenshtein's distance. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int above = row[j];
        int change = sameLetter(one.charAt(i - 1), other.charAt(j - 1)) ? 0 : 1;
        row[j] = Math.min(diagonal + change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[other.length()];
  }

  private static boolean sameLetter(char one, char other) {
    return Character.toLowerCase(one) == Character.toLowerCase(other);
  }
}
