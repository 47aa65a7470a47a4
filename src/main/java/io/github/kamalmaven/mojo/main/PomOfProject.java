package io.github.kamalmaven.mojo.main;

import io.github.kamalmaven.init.JavaRelease;
import io.github.kamalmaven.init.Pom;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** What Maven knows about a project, parents and profiles included. */
final class PomOfProject {
  private final MavenProject project;

  /** Of a module. */
  PomOfProject(MavenProject project) {
    this.project = project;
  }

  /** Reads it. */
  Pom read() {
    return new Pom(
        project.getGroupId(),
        project.getArtifactId(),
        project.getVersion(),
        project.getPackaging(),
        Optional.ofNullable(project.getBuild().getFinalName()),
        release(),
        mainClass(),
        libraries(),
        dependencies(),
        project.getBuildPlugins().stream().map(Plugin::getArtifactId).collect(Collectors.toSet()));
  }

  private Optional<Integer> release() {
    Stream<String> properties =
        Stream.of("maven.compiler.release", "java.version", "maven.compiler.target")
            .flatMap(name -> Stream.ofNullable(project.getProperties().getProperty(name)));
    return Stream.concat(setting("maven-compiler-plugin", "release").stream(), properties)
        .flatMap(text -> JavaRelease.parse(text).stream())
        .findFirst();
  }

  private Optional<String> mainClass() {
    return setting("maven-jar-plugin", "archive", "manifest", "mainClass")
        .or(() -> setting("exec-maven-plugin", "mainClass"))
        .or(
            () ->
                Stream.of("start-class", "exec.mainClass", "mainClass")
                    .flatMap(name -> Stream.ofNullable(project.getProperties().getProperty(name)))
                    .findFirst());
  }

  /** Where dependencies are copied to, relative to the project's directory. */
  private Optional<String> libraries() {
    Path base = project.getBasedir().toPath();
    return setting("maven-dependency-plugin", "outputDirectory")
        .map(base::resolve)
        .filter(path -> path.startsWith(base))
        .map(path -> base.relativize(path).toString().replace('\\', '/'));
  }

  private Map<String, String> dependencies() {
    Map<String, String> all = new HashMap<>();
    project.getDependencies().stream()
        .filter(it -> !"test".equals(it.getScope()))
        .forEach(
            it ->
                all.put(
                    it.getGroupId() + ":" + it.getArtifactId(),
                    Optional.ofNullable(it.getVersion()).orElse("")));
    return all;
  }

  /** What the POM sets for a plugin, in all or in the first of its executions. */
  private Optional<String> setting(String plugin, String... path) {
    Function<Object, Stream<String>> find = configuration -> find(configuration, path).stream();
    return project.getBuildPlugins().stream()
        .filter(it -> it.getArtifactId().equals(plugin))
        .flatMap(
            it ->
                Stream.concat(
                    Stream.ofNullable(it.getConfiguration()),
                    it.getExecutions().stream()
                        .map(PluginExecution::getConfiguration)
                        .filter(configuration -> configuration != null)))
        .flatMap(find)
        .findFirst();
  }

  private static Optional<String> find(Object configuration, String... path) {
    Optional<Xpp3Dom> element =
        Optional.of(configuration).filter(Xpp3Dom.class::isInstance).map(Xpp3Dom.class::cast);
    for (String name : path) {
      element = element.map(parent -> parent.getChild(name));
    }
    return element.map(Xpp3Dom::getValue).map(String::strip).filter(text -> !text.isEmpty());
  }
}
