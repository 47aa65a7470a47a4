package io.github.kamalmaven.command.builder;

import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Quoting;
import java.util.List;

/**
 * The git commands that keep a clean copy of the repository to build from.
 *
 * <p>{@code Kamal::Commands::Builder::Clone}.
 */
public final class CloneCommands {
  private final String root;
  private final String cloneDirectory;
  private final String buildDirectory;

  /**
   * @param root of the repository, absolute
   * @param cloneDirectory where the clone is put, absolute
   * @param buildDirectory inside the clone, what the project's directory is in the repository
   */
  public CloneCommands(String root, String cloneDirectory, String buildDirectory) {
    this.root = Quoting.literal(root);
    this.cloneDirectory = Quoting.literal(cloneDirectory);
    this.buildDirectory = Quoting.literal(buildDirectory);
  }

  /** Makes the clone; fails if there is one. */
  public CommandLine create() {
    return CommandLine.of("git", "-C", cloneDirectory, "clone", root, "--recurse-submodules");
  }

  /** Brings a clone that is there to a revision, step by step. */
  public List<CommandLine> reset(String revision) {
    return List.of(
        git("remote", "set-url", "origin", root),
        git("fetch", "origin"),
        git("reset", "--hard", revision),
        git("clean", "-fdx"),
        git("submodule", "update", "--init"),
        git("gc", "--auto", "--quiet"));
  }

  /** What differs from the revision: nothing, if all is well. */
  public CommandLine status() {
    return git("status", "--porcelain");
  }

  /** The revision that it is at. */
  public CommandLine revision() {
    return git("rev-parse", "HEAD");
  }

  private CommandLine git(String... words) {
    return CommandLine.of("git", "-C", buildDirectory).plus(words);
  }
}
