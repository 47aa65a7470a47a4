package io.github.kamalmaven.sandbox.disk;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** Arithmetic on the slash-separated paths of a simulated host. */
public final class DiskPath {

  private DiskPath() {}

  /**
   * Makes a path absolute and removes {@code .}, {@code ..} and doubled slashes.
   *
   * @param directory the absolute directory a relative path starts from
   * @param path absolute or relative
   * @return the absolute path, without a slash at its end unless it is the root
   */
  public static String resolve(String directory, String path) {
    String whole = path.startsWith("/") ? path : directory + "/" + path;
    List<String> names = new ArrayList<>();
    for (String name : names(whole)) {
      if (name.equals("..")) {
        if (!names.isEmpty()) {
          names.remove(names.size() - 1);
        }
      } else if (!name.equals(".")) {
        names.add(name);
      }
    }
    return "/" + String.join("/", names);
  }

  /**
   * The last name of a path.
   *
   * @param path any path
   * @return its last name, or {@code /} for the root
   */
  public static String name(String path) {
    List<String> names = names(path);
    return names.isEmpty() ? "/" : names.get(names.size() - 1);
  }

  /**
   * The directory a path lies in.
   *
   * @param path an absolute path
   * @return its parent; the root is its own
   */
  public static String parent(String path) {
    return resolve(path, "..");
  }

  static List<String> names(String path) {
    List<String> names = new ArrayList<>();
    StringTokenizer tokens = new StringTokenizer(path, "/");
    while (tokens.hasMoreTokens()) {
      names.add(tokens.nextToken());
    }
    return names;
  }
}
