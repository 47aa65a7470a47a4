package io.github.kamalmaven.config.plugin;

import io.github.kamalmaven.KamalException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

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
   * @throws KamalException if there is none
   */
  public static BuilderName named(String name, String where) {
    return Arrays.stream(values())
        .filter(one -> one.toString().equals(name.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new KamalException(
                    "There is no builder '" + name + "'", where, "choose one of " + all()));
  }

  private static String all() {
    return Arrays.stream(values()).map(BuilderName::toString).collect(Collectors.joining(", "));
  }

  /** Its name as users write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
