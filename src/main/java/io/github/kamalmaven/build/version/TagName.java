package io.github.kamalmaven.build.version;

import io.github.kamalmaven.KamalException;
import java.util.regex.Pattern;

/** What Docker takes for the tag of an image. */
public final class TagName {
  private static final Pattern VALID = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}");
  private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9_.-]");
  private static final Pattern BEGINNING = Pattern.compile("^[.-]+");

  private TagName() {}

  /**
   * The same version, if it can be a tag: Docker says no more than that the format is invalid, and
   * says it when the image is built.
   *
   * @param version chosen by the user
   * @param where it was chosen
   * @throws KamalException if it cannot
   */
  public static String require(String version, String where) {
    if (!VALID.matcher(version).matches()) {
      throw new KamalException(
          "The version '" + version + "' cannot be the tag of an image",
          where,
          "use up to 128 of A-Z a-z 0-9 _ . - and begin with none of the last two, such as "
              + of(version));
    }
    return version;
  }

  /** The tag that comes next to a version: {@code 1.4.0-5} for {@code 1.4.0+5}. */
  static String of(String version) {
    String tag = BEGINNING.matcher(FOREIGN.matcher(version).replaceAll("-")).replaceAll("");
    return tag.isEmpty() ? "0" : tag.substring(0, Math.min(tag.length(), 128));
  }
}
