package io.github.kamalmaven.secret;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.Nearest;
import java.util.Collection;
import java.util.List;

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
    return Nearest.to(key, keys)
        .map(other -> "Did you mean " + other + "? If not: " + add)
        .orElse(add);
  }

  /** With a destination, Kamal reads the common file and the destination's, not the plain one. */
  private boolean isInPlainFile(String key) {
    String plain = files.path();
    return files.destination().isPresent()
        && files.exists(plain)
        && DotenvScanner.scan(files.read(plain)).stream().anyMatch(line -> line.key().equals(key));
  }
}
