package io.github.kamalmaven.sandbox.shell.word;

import io.github.kamalmaven.sandbox.disk.Disk;
import io.github.kamalmaven.sandbox.disk.DiskException;
import io.github.kamalmaven.sandbox.disk.DiskPath;
import io.github.kamalmaven.sandbox.shell.Shell;
import java.util.ArrayList;
import java.util.List;

/**
 * Replaces a pattern by the paths it matches.
 *
 * @param shell gives the disk and the directory
 */
record PathMatch(Shell shell) {

  /** The paths in order, or none if nothing matches. */
  List<String> paths(String pattern) {
    List<String> found = new ArrayList<>(List.of(pattern.startsWith("/") ? "/" : ""));
    for (String name : pattern.substring(pattern.startsWith("/") ? 1 : 0).split("/", -1)) {
      List<String> deeper = new ArrayList<>();
      for (String prefix : found) {
        deeper.addAll(below(prefix, name));
      }
      found = deeper;
    }
    return found;
  }

  private List<String> below(String prefix, String pattern) {
    String base = prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
    Disk disk = shell.machine().disk();
    String directory = DiskPath.resolve(shell.directory(), base);
    if (pattern.isEmpty() || pattern.equals(".") || pattern.equals("..")) {
      return disk.isDirectory(directory) ? List.of(base + pattern) : List.of();
    }
    Glob glob = new Glob(pattern);
    List<String> names = new ArrayList<>();
    for (String name : list(disk, directory)) {
      if (glob.matches(name) && (!name.startsWith(".") || pattern.startsWith("."))) {
        names.add(base + name);
      }
    }
    return names;
  }

  private static List<String> list(Disk disk, String directory) {
    try {
      return disk.list(directory);
    } catch (DiskException e) {
      return List.of();
    }
  }
}
