package io.github.kamalmaven.config.plugin;

/** What names the version of an image, where nobody says it. */
public enum VersionFrom {
  /** The commit that is checked out, as with Kamal. */
  GIT,
  /** The version in the POM. */
  PROJECT;

  /**
   * Reads {@code kamal.versionFrom}.
   *
   * @throws io.github.kamalmaven.KamalException if there is no such choice
   */
  public static VersionFrom named(String word) {
    return Choice.of(values(), word, "kamal.versionFrom");
  }
}
