package io.github.kamalmaven.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files that are only told about. */
final class MemoryFiles implements BuildFiles {
  final List<Path> existing = new ArrayList<>(List.of(Path.of("/src/shop/Dockerfile")));
  final List<String> changes = new ArrayList<>();

  @Override
  public Path temporary() {
    return Path.of("/tmp");
  }

  @Override
  public boolean exists(Path path) {
    return existing.contains(path);
  }

  @Override
  public Optional<String> read(Path file) {
    return Optional.empty();
  }

  @Override
  public List<Path> matching(Path directory, String glob) {
    return List.of();
  }

  @Override
  public long size(Path directory) {
    return 0;
  }

  @Override
  public void create(Path directory) {
    changes.add("create " + directory);
  }

  @Override
  public void delete(Path directory) {
    changes.add("delete " + directory);
  }
}
