package io.github.kamalmaven.build;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Builder;
import io.github.kamalmaven.config.Version;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which version is operated on: the one asked for, else the environment's, else git's.
 *
 * <p>{@code Kamal::Configuration#version}. Safe for use by several threads.
 */
public final class VersionSource {
  private final Requested requested;
  private final Builder builder;
  private final GitRepository git;
  private final Supplier<String> suffix;
  private @Nullable Version known;

  /**
   * @param requested what the user asked for
   * @param builder decides whether uncommitted changes are part of the image
   * @param git where the revision comes from
   * @param suffix 16 random hex digits, told apart images of the same revision by them
   */
  public VersionSource(
      Requested requested, Builder builder, GitRepository git, Supplier<String> suffix) {
    this.requested = requested;
    this.builder = builder;
    this.git = git;
    this.suffix = suffix;
  }

  /**
   * The version; found once, then always the same.
   *
   * @throws KamalException if none was asked for and there is no git repository
   */
  public synchronized Version version() {
    Version version = known == null ? find() : known;
    known = version;
    return version;
  }

  private Version find() {
    return requested
        .declared()
        .filter(text -> !text.isBlank())
        .or(this::fromEnvironment)
        .map(Version::new)
        .orElseGet(this::fromGit);
  }

  private Optional<String> fromEnvironment() {
    if (requested.environment().filter(String::isBlank).isPresent()) {
      throw new KamalException(
          "The environment variable VERSION is empty", null, "Give it a value, or unset it");
    }
    return requested.environment();
  }

  private Version fromGit() {
    if (!git.exists()) {
      throw new KamalException(
          "Can't use commit hash as version, no git repository found in " + git.directory(),
          git.directory().toString(),
          "Choose a version with -Dkamal.version (kamal --version) or VERSION, or run git init and commit");
    }
    boolean changed = !buildsFromClone() && !git.uncommittedChanges().isEmpty();
    return new Version(git.revision() + (changed ? "_uncommitted_" + suffix.get() : ""));
  }

  private boolean buildsFromClone() {
    return builder.context().isEmpty();
  }

  /**
   * A version that the user asked for.
   *
   * @param declared by the option {@code --version}; blank counts as absent
   * @param environment by the environment variable {@code VERSION}
   */
  public record Requested(Optional<String> declared, Optional<String> environment) {
    /** None. */
    public static final Requested NONE = new Requested(Optional.empty(), Optional.empty());
  }
}
