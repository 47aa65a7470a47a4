package io.github.kamalmaven.init;

import io.github.kamalmaven.KamalException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes the files that a project lacks for its first deploy, and says what is left to do.
 *
 * <p>{@code Kamal::Cli::Main#init}.
 */
public final class InitProject {
  private final Path directory;
  private final Consumer<String> lines;

  /**
   * @param directory the project's, absolute
   * @param lines takes what people are to read
   */
  public InitProject(Path directory, Consumer<String> lines) {
    this.directory = directory;
    this.lines = lines;
  }

  /**
   * Writes them; a file that is there already is kept as it is.
   *
   * @param pom what the project's POM says, if it has one
   * @throws KamalException if a file cannot be written
   */
  public void run(Optional<Pom> pom) {
    ProjectFacts facts = new Detection(directory).of(pom);
    boolean configured = Files.exists(directory.resolve(StarterFiles.CONFIGURATION));
    facts.ownDockerfile().ifPresent(file -> lines.accept("kept     " + file));
    new StarterFiles(facts).all().forEach(this::add);
    new NextSteps(facts, configured).tell(lines);
  }

  private void add(StarterFile file) {
    Path path = directory.resolve(file.path());
    boolean kept = Files.exists(path);
    if (!kept) {
      write(path, file);
    }
    lines.accept((kept ? "kept     " : "created  ") + file.path());
  }

  private static void write(Path path, StarterFile file) {
    try {
      Files.createDirectories(Optional.ofNullable(path.getParent()).orElse(path));
      Files.writeString(path, file.text(), StandardOpenOption.CREATE_NEW);
      if (file.executable() && isPosix()) {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    } catch (IOException failure) {
      throw new KamalException(
          "Cannot write " + file.path() + ": " + failure.getMessage(),
          path.toString(),
          "make its directory one that you may write to",
          failure);
    }
  }

  private static boolean isPosix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }
}
