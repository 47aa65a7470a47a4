package io.github.kamalmaven.build;

import io.github.kamalmaven.KamalException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
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
  public Optional<String> read(Path file) {
    try {
      return Optional.of(Files.readString(file));
    } catch (IOException absent) {
      return Optional.empty();
    }
  }

  @Override
  public List<Path> matching(Path directory, String glob) {
    List<Path> found = List.of(directory);
    for (String name : glob.split("/+")) {
      found = found.stream().flatMap(parent -> children(parent, name).stream()).toList();
    }
    return found;
  }

  private static List<Path> children(Path parent, String glob) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> children =
        Files.newDirectoryStream(parent, glob.replace("{", "\\{").replace("}", "\\}"))) {
      children.forEach(found::add);
    } catch (IOException | DirectoryIteratorException | PatternSyntaxException nothing) {
      return List.of();
    }
    Collections.sort(found);
    return found;
  }

  @Override
  public long size(Path directory) {
    AtomicLong size = new AtomicLong();
    try (Stream<Path> all = Files.walk(directory)) {
      all.map(Path::toFile).filter(File::isFile).forEach(file -> size.addAndGet(file.length()));
    } catch (IOException | UncheckedIOException vanished) {
      return size.get();
    }
    return size.get();
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
