package io.github.kamalmaven.build;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Where a clone to build from lies; Kamal uses the same place.
 *
 * @param root of the repository that is cloned
 * @param cloneDirectory that the clone is put into
 * @param buildDirectory inside it, what the project's directory is in the repository; ends in a
 *     slash if that is the root
 */
record CloneLayout(String root, String cloneDirectory, String buildDirectory) {
  private static final int DIGITS = 13;

  /**
   * The place for a project.
   *
   * @param service whose image is built
   * @param project the project's directory, absolute
   * @param root of the repository it lies in
   * @param temporary directory for temporary files
   */
  static CloneLayout of(String service, Path project, String root, Path temporary) {
    String directory = slashed(project);
    String clone =
        String.join("/", slashed(temporary), "kamal-clones", service + "-" + digest(directory));
    String name = root.substring(root.lastIndexOf('/') + 1);
    String inside = directory.startsWith(root) ? directory.substring(root.length()) : directory;
    String below = inside.startsWith("/") ? inside : "/" + inside;
    return new CloneLayout(root, clone, clone + "/" + name + below);
  }

  /** git writes paths with slashes on every system. */
  private static String slashed(Path path) {
    return path.toString().replace(File.separatorChar, '/');
  }

  private static String digest(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] hash = sha.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
