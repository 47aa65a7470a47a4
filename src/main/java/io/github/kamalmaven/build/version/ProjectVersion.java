package io.github.kamalmaven.build.version;

import io.github.kamalmaven.KamalException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version in a POM, and the tag that an image gets by it.
 *
 * <p>A release is its own tag. A snapshot names many builds, so that its tag has their time and
 * revision, {@code 1.4.0-20261122.091503-3f2c1e9}: never the same twice, and in order when sorted.
 *
 * @param text such as {@code 1.4.0-SNAPSHOT}
 * @param stamp tells this build from others
 */
public record ProjectVersion(String text, Stamp stamp) {
  private static final Pattern SNAPSHOT = Pattern.compile("(?i)(?:(.*)-)?SNAPSHOT");

  /** Leaves room for what is put behind it, of the 128 characters that a tag may have. */
  private static final int LONGEST = 70;

  private static final int REVISION = 7;

  /**
   * The tag.
   *
   * @param revision that is checked out, if there is one
   * @throws KamalException if the version has a property that nobody set
   */
  public String tag(Optional<String> revision) {
    if (text.contains("${")) {
      throw new KamalException(
          "The version of the POM has a property that is not set: " + text,
          "pom.xml",
          "set it, or choose a version with -Dkamal.version");
    }
    Matcher snapshot = SNAPSHOT.matcher(text.strip());
    if (!snapshot.matches()) {
      return cut(TagName.of(text.strip()), LONGEST);
    }
    String mark = revision.map(hash -> cut(hash, REVISION)).orElse(stamp.mark());
    String build = stamp.time() + "-" + mark;
    return Optional.ofNullable(snapshot.group(1))
        .map(base -> cut(TagName.of(base), LONGEST) + "-" + build)
        .orElse(build);
  }

  private static String cut(String text, int length) {
    return text.substring(0, Math.min(text.length(), length));
  }
}
