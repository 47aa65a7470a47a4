package io.github.kamalmaven.ssh.system;

import io.github.kamalmaven.config.Ssh.ConfigFiles;
import io.github.kamalmaven.shell.Sensitive;
import io.github.kamalmaven.ssh.Access;
import io.github.kamalmaven.ssh.route.ControlMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * A directory that only its owner may enter, with the sockets of connections and what {@code ssh}
 * reads besides the user's own files. Made when first needed, gone when closed.
 */
final class ControlFiles implements AutoCloseable {
  /** A socket's path has at most 104 bytes, of which ssh itself needs some for a moment. */
  private static final int LONGEST = 70;

  private static final Path SHORT = Path.of("/tmp");

  private final Access access;
  private final ControlMachine machine;
  private final AtomicInteger count = new AtomicInteger();
  private Optional<Path> directory = Optional.empty();

  /**
   * @param access what the deployment says
   * @param machine where its files are
   */
  ControlFiles(Access access, ControlMachine machine) {
    this.access = access;
    this.machine = machine;
  }

  /** The path of a file that does not exist yet. */
  Path fresh() {
    return directory().resolve(Integer.toString(count.incrementAndGet()));
  }

  /** Writes what a login needs; the keys of secrets are there until it is over. */
  Written write() {
    List<Path> secrets = new ArrayList<>();
    for (Sensitive key : access.keyData()) {
      secrets.add(write(key.reveal().stripTrailing() + "\n"));
    }
    List<Path> keys = new ArrayList<>(access.ssh().keys().stream().map(machine::path).toList());
    keys.addAll(secrets);
    return new Written(new LoginOptions.Files(configuration(), keys), secrets);
  }

  /**
   * What a login needs.
   *
   * @param files for its options
   * @param secrets those of them that are to be deleted
   */
  record Written(LoginOptions.Files files, List<Path> secrets) implements AutoCloseable {
    @Override
    public void close() {
      secrets.forEach(ControlFiles::delete);
    }
  }

  private List<String> configuration() {
    ConfigFiles choice = access.ssh().configFiles();
    if (choice instanceof ConfigFiles.Files chosen) {
      String includes =
          chosen.paths().stream()
              .map(path -> "Include \"" + machine.path(path) + "\"\n")
              .collect(Collectors.joining());
      return List.of("-F", write(includes).toString());
    }
    return choice instanceof ConfigFiles.None ? List.of("-F", "/dev/null") : List.of();
  }

  private Path write(String text) {
    Path file = fresh();
    try {
      Files.createFile(file, ownerOnly("rw-------"));
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized Path directory() {
    if (directory.isEmpty()) {
      directory = Optional.of(make());
    }
    return directory.get();
  }

  private static Path make() {
    try {
      Path usual = Files.createTempDirectory("kamal", ownerOnly("rwx------"));
      if (usual.toString().length() <= LONGEST || !Files.isDirectory(SHORT)) {
        return usual;
      }
      Files.delete(usual);
      return Files.createTempDirectory(SHORT, "kamal", ownerOnly("rwx------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileAttribute<?> ownerOnly(String mode) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode));
  }

  /** Whether there was such a file; there is none any more. */
  static boolean delete(Path file) {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException inTheWay) {
      return false;
    }
  }

  @Override
  public synchronized void close() {
    directory.ifPresent(ControlFiles::deleteAll);
    directory = Optional.empty();
  }

  private static void deleteAll(Path folder) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              delete(file);
              return FileVisitResult.CONTINUE;
            }
          });
      Files.delete(folder);
    } catch (IOException inTheWay) {
      // An empty directory that only its owner may enter harms nobody.
    }
  }
}
