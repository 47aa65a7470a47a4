package io.github.kamalmaven.sandbox.disk;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** A file or a directory; guarded by the lock of its disk. */
final class Entry {

  private static final int FILE_MODE = 0644;
  private static final int DIRECTORY_MODE = 0755;

  /** Children by name; only of a directory. */
  final Map<String, Entry> children = new TreeMap<>();

  final boolean directory;
  byte[] content = {};
  int mode;
  String owner = "root:root";
  Instant modified;

  private Entry(boolean directory, int mode, Instant modified) {
    this.directory = directory;
    this.mode = mode;
    this.modified = modified;
  }

  static Entry file(Instant now) {
    return new Entry(false, FILE_MODE, now);
  }

  static Entry directory(Instant now) {
    return new Entry(true, DIRECTORY_MODE, now);
  }

  Facts facts() {
    return new Facts(directory, mode, owner, modified, content.length);
  }
}
