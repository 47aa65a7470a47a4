package io.github.kamalmaven.config.plugin;

import java.util.Locale;

/** What gets an image into the registry. */
public enum BuilderName {
  /** Docker where the project says how it builds, else Jib for a Java module. */
  AUTO,

  /** Docker, or pack, as Kamal does. */
  DOCKER,

  /** Jib: from what Maven has compiled, without Docker. */
  JIB,

  /** Nobody: another tool has pushed it. */
  EXISTING;

  /**
   * The builder of a name.
   *
   * @param name such as {@code jib}
   * @param where the name was given, for the message
   * @throws io.github.kamalmaven.KamalException if there is none
   */
  public static BuilderName named(String name, String where) {
    return Choice.of(values(), name, where);
  }

  /** Its name as users write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
