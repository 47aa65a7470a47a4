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
public record FreeSpace(String host, long kibibytes) {
  /** No image of an application gets along with less. */
  private static final long FULL = 50L * 1024;

  /** Few images of Java applications are larger. */
  private static final long LOW = 500L * 1024;

  private static final long GIBIBYTE = 1024L * 1024;
  private static final int AVAILABLE = 3;

  /** What makes room. */
  public static final String REMEDY = "remove what nobody needs: kamal prune all, docker system df";

  /** Reads what {@code df -Pk} has printed; empty if that cannot be understood. */
  public static Optional<FreeSpace> of(String host, Outcome df) {
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
  public void require() {
    if (kibibytes < FULL) {
      throw new KamalException("The disk of %s is full: %s".formatted(host, left()), host, REMEDY);
    }
  }

  /** Warns of a disk that is nearly full. */
  void tell(Report report) {
    doubt(0).ifPresent(text -> report.warn(text + "; " + REMEDY));
  }

  /**
   * That the disk is nearly full, if it is.
   *
   * @param image kibibytes of the image that is to go there, as far as they are known
   */
  public Optional<String> doubt(long image) {
    return kibibytes < Math.max(LOW, 2 * image)
        ? Optional.of("The disk of %s is nearly full: %s".formatted(host, left()))
        : Optional.empty();
  }

  /** In a few words. */
  public String told() {
    return kibibytes < GIBIBYTE ? kibibytes / 1024 + " MB free" : kibibytes / GIBIBYTE + " GB free";
  }

  private String left() {
    return "%d MB are left for Docker".formatted(kibibytes / 1024);
  }
}
