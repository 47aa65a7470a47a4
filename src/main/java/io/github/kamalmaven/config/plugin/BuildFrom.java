package io.github.kamalmaven.config.plugin;

/** Which files a Docker build sees. */
public enum BuildFrom {
  /** Those of the last commit, in a clone of the repository: nothing that git ignores. */
  CLONE,
  /** Those of the project's directory as they are, {@code target/} and changes included. */
  DIRECTORY;

  /**
   * Reads {@code kamal.buildFrom}.
   *
   * @throws io.github.kamalmaven.KamalException if there is no such choice
   */
  public static BuildFrom named(String word) {
    return Choice.of(values(), word, "kamal.buildFrom");
  }
}
