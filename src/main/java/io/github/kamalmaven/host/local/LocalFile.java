package io.github.kamalmaven.host.local;

import io.github.kamalmaven.host.Upload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** Writes a file beside its place, for its owner only, and moves it there when it is complete. */
final class LocalFile {
  private LocalFile() {}

  static void write(Path target, Upload file) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    // On POSIX systems a temporary file can be read by its owner only.
    Path part = Files.createTempFile(folder, ".", ".part");
    try {
      Files.write(part, file.content());
      if (Files.getFileAttributeView(part, PosixFileAttributeView.class) != null) {
        Files.setPosixFilePermissions(part, permissions(file.mode()));
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    PosixFilePermission[] all = PosixFilePermission.values();
    Set<PosixFilePermission> set = EnumSet.noneOf(PosixFilePermission.class);
    for (int i = 0; i < all.length; i++) {
      // The enumeration runs from the owner's "read", bit 0400, to the others' "execute", bit 0001.
      if ((mode >> (all.length - 1 - i) & 1) == 1) {
        set.add(all[i]);
      }
    }
    return set;
  }
}
