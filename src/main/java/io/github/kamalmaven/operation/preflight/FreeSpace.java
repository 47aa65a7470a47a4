package io.github.kamalmaven.operation.preflight;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.report.Report;
import java.util.List;
import java.util.Optional;

/**
 * How much space is left where a host's Docker keeps its images.
 *
 * @param host the host
 * @param kibibytes free
 */
record FreeSpace(String host, long kibibytes) {
  /** No image of an application gets along with less. */
  private static final long FULL = 50L * 1024;

  /** Few images of Java applications are larger. */
  private static final long LOW = 500L * 1024;

  private static final int AVAILABLE = 3;
  private static final String REMEDY =
      "remove what nobody needs: kamal prune all, docker system df";

  /** Reads what {@code df -Pk} has printed; empty if that cannot be understood. */
  static Optional<FreeSpace> of(String host, Outcome df) {
    List<String> lines = df.stdout().lines().filter(line -> !line.isBlank()).toList();
    String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    String[] words = last.strip().split("\\s+", -1);
    return df.succeeded() && words.length > AVAILABLE && words[AVAILABLE].matches("\\d{1,18}")
        ? Optional.of(new FreeSpace(host, Long.parseLong(words[AVAILABLE])))
        : Optional.empty();
  }

  /**
   * Refuses a full disk.
   *
   * @throws KamalException if it is
   */
  void require() {
    if (kibibytes < FULL) {
      throw new KamalException("The disk of %s is full: %s".formatted(host, left()), host, REMEDY);
    }
  }

  /** Warns of a disk that is nearly full. */
  void tell(Report report) {
    if (kibibytes < LOW) {
      report.warn("The disk of %s is nearly full: %s; %s".formatted(host, left(), REMEDY));
    }
  }

  private String left() {
    return "%d MB are left for Docker".formatted(kibibytes / 1024);
  }
}
