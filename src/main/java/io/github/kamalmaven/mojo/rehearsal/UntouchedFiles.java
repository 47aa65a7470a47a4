package io.github.kamalmaven.mojo.rehearsal;

import io.github.kamalmaven.build.BuildFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files of the control machine, of which nothing is made or deleted for a plan or a rehearsal.
 *
 * @param real the files that are there
 */
public record UntouchedFiles(BuildFiles real) implements BuildFiles {

  @Override
  public Path temporary() {
    return real.temporary();
  }

  @Override
  public boolean exists(Path path) {
    return real.exists(path);
  }

  @Override
  public Optional<String> read(Path file) {
    return real.read(file);
  }

  @Override
  public List<Path> matching(Path directory, String glob) {
    return real.matching(directory, glob);
  }

  @Override
  public long size(Path directory) {
    return real.size(directory);
  }

  @Override
  public void create(Path directory) {}

  @Override
  public void delete(Path directory) {}
}
