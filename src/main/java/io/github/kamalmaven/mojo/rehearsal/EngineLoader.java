package io.github.kamalmaven.mojo.rehearsal;

import io.github.kamalmaven.KamalException;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/**
 * Gets the SSH server of rehearsals from the user's repositories when it is first needed, into a
 * class loader of its own.
 */
public final class EngineLoader {
  private final RepositorySystem repositories;
  private final MavenSession session;
  private final MavenProject project;

  /**
   * @param repositories Maven's own resolver
   * @param session whose repositories are asked
   * @param project whose plugin repositories are asked
   */
  public EngineLoader(RepositorySystem repositories, MavenSession session, MavenProject project) {
    this.repositories = repositories;
    this.session = session;
    this.project = project;
  }

  /**
   * A class loader that has the SSH server.
   *
   * @throws KamalException if it cannot be resolved
   */
  public URLClassLoader sshServer() {
    List<URL> urls = new ArrayList<>();
    urls.add(EngineLoader.class.getProtectionDomain().getCodeSource().getLocation());
    // Its log is of no use to those who rehearse.
    for (ArtifactResult result :
        resolve(
            "org.apache.sshd:sshd-core:" + version("sshd.version"),
            "org.slf4j:slf4j-nop:" + version("slf4j.version"))) {
      urls.add(url(result.getArtifact().getFile().toPath()));
    }
    return new ServerClasses(urls, EngineLoader.class.getClassLoader());
  }

  private List<ArtifactResult> resolve(String... coordinates) {
    CollectRequest collect = new CollectRequest();
    collect.setRepositories(project.getRemotePluginRepositories());
    for (String one : coordinates) {
      collect.addDependency(new Dependency(new DefaultArtifact(one), "runtime"));
    }
    try {
      return repositories
          .resolveDependencies(session.getRepositorySession(), new DependencyRequest(collect, null))
          .getArtifactResults();
    } catch (DependencyResolutionException missing) {
      throw new KamalException(
          "Cannot get the SSH server that rehearsals need: " + missing.getMessage(),
          String.join(", ", coordinates),
          "rehearse once with access to your Maven repository",
          missing);
    }
  }

  private static String version(String name) {
    Properties versions = new Properties();
    try (InputStream file =
        EngineLoader.class.getResourceAsStream("/io/github/kamalmaven/engines.properties")) {
      versions.load(file);
    } catch (IOException unreadable) {
      throw new IllegalStateException("engines.properties is part of the jar", unreadable);
    }
    return versions.getProperty(name);
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
