package io.github.kamalmaven.ssh.script;

import java.util.random.RandomGenerator;

/** Names for the directories of files that are on their way; never the same twice. */
public final class UploadNames {
  private final RandomGenerator random;

  /**
   * @param random safe for use by several threads
   */
  public UploadNames(RandomGenerator random) {
    this.random = random;
  }

  /** A name beside a path. */
  public String next(String path) {
    return "%s.%08x.part".formatted(path, random.nextInt());
  }
}
