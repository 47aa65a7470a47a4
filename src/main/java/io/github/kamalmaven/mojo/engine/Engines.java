package io.github.kamalmaven.mojo.engine;

import io.github.kamalmaven.KamalException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** Gets what is large and seldom needed from the user's repositories when it is first needed. */
public final class Engines {
  private final RepositorySystem repositories;
  private final MavenSession session;
  private final MavenProject project;

  /**
   * @param repositories Maven's own resolver
   * @param session whose repositories are asked
   * @param project whose plugin repositories are asked
   */
  public Engines(RepositorySystem repositories, MavenSession session, MavenProject project) {
    this.repositories = repositories;
    this.session = session;
    this.project = project;
  }

  /**
   * Gets artifacts with all that they need.
   *
   * @param purpose what cannot be done without them, for the message if they are not to be had
   * @param coordinates group, artifact and the name of its version in engines.properties
   * @throws KamalException if they cannot be resolved
   */
  public List<Path> resolve(String purpose, String... coordinates) {
    List<String> wanted = List.of(coordinates).stream().map(Engines::versioned).toList();
    CollectRequest collect = new CollectRequest();
    collect.setRepositories(project.getRemotePluginRepositories());
    wanted.forEach(
        one -> collect.addDependency(new Dependency(new DefaultArtifact(one), "runtime")));
    try {
      return repositories
          .resolveDependencies(session.getRepositorySession(), new DependencyRequest(collect, null))
          .getArtifactResults()
          .stream()
          .map(result -> result.getArtifact().getFile().toPath())
          .toList();
    } catch (DependencyResolutionException missing) {
      throw new KamalException(
          "Cannot get %s: %s".formatted(purpose, missing.getMessage()),
          String.join(", ", wanted),
          "run this once with access to your Maven repository",
          missing);
    }
  }

  /**
   * Gets one artifact of the user's, without what it needs, as a dependency of the project would be
   * got.
   *
   * @param purpose what it is for, for the message if it is not to be had
   * @param coordinates group, artifact, maybe type and classifier, and version
   * @throws KamalException if it cannot be resolved
   */
  Path resolveOwn(String purpose, String coordinates) {
    try {
      ArtifactRequest request =
          new ArtifactRequest(
              new DefaultArtifact(coordinates), project.getRemoteProjectRepositories(), null);
      return repositories
          .resolveArtifact(session.getRepositorySession(), request)
          .getArtifact()
          .getFile()
          .toPath();
    } catch (ArtifactResolutionException | IllegalArgumentException missing) {
      throw new KamalException(
          "Cannot get %s: %s".formatted(purpose, missing.getMessage()),
          coordinates,
          "name an artifact of your repositories, as group:artifact:version",
          missing);
    }
  }

  /** Whether an artifact has been downloaded before, so far as the local repository shows. */
  boolean isHere(String coordinates) {
    String[] parts = versioned(coordinates).split(":", -1);
    return Files.exists(
        session
            .getRepositorySession()
            .getLocalRepository()
            .getBasedir()
            .toPath()
            .resolve(parts[0].replace('.', '/'))
            .resolve(parts[1])
            .resolve(parts[2])
            .resolve(parts[1] + "-" + parts[2] + ".jar"));
  }

  /** {@code org.jruby:jruby-complete:jruby.version} with the version itself. */
  private static String versioned(String coordinates) {
    int name = coordinates.lastIndexOf(':') + 1;
    Properties versions = new Properties();
    try (InputStream file =
        Engines.class.getResourceAsStream("/io/github/kamalmaven/engines.properties")) {
      versions.load(file);
    } catch (IOException unreadable) {
      throw new IllegalStateException("engines.properties is part of the jar", unreadable);
    }
    return coordinates.substring(0, name) + versions.getProperty(coordinates.substring(name));
  }
}
