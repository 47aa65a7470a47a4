package io.github.kamalmaven.build;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Surroundings;
import io.github.kamalmaven.shell.CommandLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The git repository that a project lies in, if it lies in one.
 *
 * <p>Every question is asked anew. Without git, it is as if there were no repository. {@code
 * Kamal::Git}.
 */
public final class GitRepository {
  private final Local local;
  private final Path directory;

  /**
   * @param local runs git
   * @param directory the project's, absolute and without symbolic links
   */
  public GitRepository(Local local, Path directory) {
    this.local = local;
    this.directory = directory;
  }

  /** Where git is asked. */
  public Path directory() {
    return directory;
  }

  /** Whether there is a repository. */
  public boolean exists() {
    return git("rev-parse").succeeded();
  }

  /**
   * The full hash of the commit that is checked out.
   *
   * @throws KamalException if nothing has been committed
   */
  public String revision() {
    Outcome outcome = git("rev-parse", "HEAD");
    if (!outcome.succeeded()) {
      throw new KamalException(
          "The git repository has no commit yet",
          directory.toString(),
          "Commit the project, or choose a version with -Dkamal.version (kamal --version) or VERSION");
    }
    return outcome.stdout().strip();
  }

  /** The full hash of the commit that is checked out, if there is one. */
  public Optional<String> head() {
    return text("rev-parse", "HEAD");
  }

  /**
   * Changed and new files as {@code git status --porcelain} lists them; empty if there are none.
   */
  public String uncommittedChanges() {
    return text("status", "--porcelain").orElse("");
  }

  /** Files that git knows and that have changed, from the directory on. */
  public List<String> modifiedFiles() {
    return lines("ls-files", "--modified");
  }

  /** Files that git does not know, ignored ones included, from the directory on. */
  public List<String> untrackedFiles() {
    return lines("ls-files", "--others");
  }

  /** The directory that the repository begins at, absolute, with forward slashes. */
  public Optional<String> root() {
    return text("rev-parse", "--show-toplevel");
  }

  /** {@code user.name} of git's settings. */
  public Optional<String> userName() {
    return text("config", "user.name");
  }

  /** {@code user.email} of git's settings. */
  public Optional<String> email() {
    return text("config", "user.email");
  }

  private List<String> lines(String... words) {
    return text(words).map(text -> text.lines().map(String::strip).toList()).orElse(List.of());
  }

  private Optional<String> text(String... words) {
    Outcome outcome = git(words);
    return Optional.of(outcome.stdout().strip())
        .filter(text -> outcome.succeeded() && !text.isEmpty());
  }

  private Outcome git(String... words) {
    return local.run(CommandLine.of("git").plus(words), Surroundings.in(directory));
  }
}
