package io.github.kamalmaven.build;

import io.github.kamalmaven.KamalException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The control machine's file system. */
final class SystemFiles implements BuildFiles {

  @Override
  public Path temporary() {
    return Path.of(System.getProperty("java.io.tmpdir", "/tmp")).toAbsolutePath();
  }

  @Override
  public boolean exists(Path path) {
    return Files.exists(path);
  }

  @Override
  public Optional<String> text(Path path) {
    try {
      return Optional.of(Files.readString(path));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  @Override
  public void create(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException failure) {
      throw new KamalException(
          "Cannot create " + directory, null, "Check the permissions of its parents", failure);
    }
  }

  @Override
  public void delete(Path directory) {
    if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      Files.walkFileTree(directory, new Delete());
    } catch (IOException failure) {
      throw new KamalException(
          "Cannot delete " + directory, null, "Delete it by hand and try again", failure);
    }
  }

  private static final class Delete extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.delete(directory);
      return FileVisitResult.CONTINUE;
    }
  }
}
