package io.github.kamalmaven.init;

import java.util.Optional;
import java.util.stream.IntStream;

/** Releases of Java, and those that images are made of. */
public final class JavaRelease {
  /** What an app runs on that does not say. */
  static final int USUAL = 21;

  private JavaRelease() {}

  /** The release of a text such as {@code 21} or {@code 1.8}. */
  public static Optional<Integer> parse(String text) {
    String number = text.strip().replaceFirst("^1\\.", "");
    return number.matches("\\d{1,3}") ? Optional.of(Integer.parseInt(number)) : Optional.empty();
  }

  /** The first release with long support that runs what was compiled for another. */
  static int supported(int release) {
    return IntStream.of(8, 11, 17, 21, 25).filter(it -> it >= release).findFirst().orElse(release);
  }
}
