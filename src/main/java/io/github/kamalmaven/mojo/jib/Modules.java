package io.github.kamalmaven.mojo.jib;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.build.jvm.JavaBuilds;
import io.github.kamalmaven.build.jvm.JavaModule;
import io.github.kamalmaven.build.jvm.JavaModule.Library;
import io.github.kamalmaven.mojo.engine.Engines;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.graph.Dependency;

/** The modules of a Maven session, as Jib needs them. */
public final class Modules {
  private static final Set<String> WITHOUT_CODE = Set.of("pom", "maven-plugin", "ear", "bom");
  private static final Set<String> AT_RUN_TIME = Set.of("compile", "runtime");

  private final MavenSession session;
  private final ProjectDependenciesResolver dependencies;
  private final Engines engines;

  /**
   * @param session whose modules these are
   * @param dependencies finds class paths
   * @param engines gets Jib
   */
  public Modules(MavenSession session, ProjectDependenciesResolver dependencies, Engines engines) {
    this.session = session;
    this.dependencies = dependencies;
    this.engines = engines;
  }

  /** What can be built in a directory; its module is looked at when it is asked for. */
  public JavaBuilds in(Path directory) {
    return new MavenBuilds(
        engines,
        () ->
            session.getProjects().stream()
                .filter(module -> module.getFile() != null)
                .filter(module -> module.getBasedir().toPath().equals(directory))
                .filter(Modules::hasCode)
                .findFirst()
                .map(this::describe));
  }

  private static boolean hasCode(MavenProject module) {
    String packaging = module.getPackaging();
    return !WITHOUT_CODE.contains(packaging)
        && (Set.of("jar", "war").contains(packaging)
            || Files.isDirectory(Path.of(module.getBuild().getOutputDirectory())));
  }

  private JavaModule describe(MavenProject module) {
    CompilerSettings compiler = new CompilerSettings(module);
    return new JavaModule(
        Path.of(module.getBuild().getDirectory()),
        Path.of(module.getBuild().getOutputDirectory()),
        module.getPackaging(),
        module.getBuild().getFinalName(),
        Optional.ofNullable(module.getArtifact().getFile()).map(File::toPath),
        compiler.release(),
        compiler.mainClass(),
        () -> libraries(module));
  }

  private List<Library> libraries(MavenProject module) {
    DefaultDependencyResolutionRequest request =
        new DefaultDependencyResolutionRequest(module, session.getRepositorySession());
    request.setResolutionFilter((node, parents) -> !isTest(node.getDependency()));
    try {
      return dependencies.resolve(request).getResolvedDependencies().stream()
          .filter(one -> one.getArtifact().getFile() != null)
          .filter(one -> one.getArtifact().getExtension().equals("jar"))
          .map(Modules::library)
          .toList();
    } catch (DependencyResolutionException missing) {
      throw new KamalException(
          "The dependencies of the module cannot be resolved: " + missing.getMessage(),
          module.getFile().toString(),
          "see whether mvn package works",
          missing);
    }
  }

  private static boolean isTest(Dependency dependency) {
    return dependency != null && dependency.getScope().equals("test");
  }

  private static Library library(Dependency dependency) {
    return new Library(
        dependency.getArtifact().getGroupId(),
        dependency.getArtifact().getArtifactId(),
        dependency.getArtifact().getFile().toPath(),
        dependency.getArtifact().isSnapshot(),
        AT_RUN_TIME.contains(dependency.getScope()));
  }
}
