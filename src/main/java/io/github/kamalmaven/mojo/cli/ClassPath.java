package io.github.kamalmaven.mojo.cli;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystem;

/** Where the classes are that the {@code kamal} command line is made of. */
public final class ClassPath {
  /** What verbs name because they are goals, too; Maven has it, and nobody else. */
  private static final List<Class<?>> OF_MAVEN =
      List.of(
          AbstractMojo.class,
          MavenSession.class,
          Plugin.class,
          RepositorySystem.class,
          SettingsDecrypter.class,
          Inject.class);

  private ClassPath() {}

  /** All jars and directories, the plugin's own first. */
  public static List<Path> own() {
    Set<Path> all = new LinkedHashSet<>();
    all.add(placeOf(ClassPath.class));
    all.addAll(besides(ClassPath.class.getClassLoader()));
    OF_MAVEN.forEach(type -> all.add(placeOf(type)));
    return List.copyOf(all);
  }

  /** In Maven a plugin has a class loader of its own, which knows its jars. */
  private static List<Path> besides(ClassLoader loader) {
    if (loader instanceof URLClassLoader plugin) {
      return Arrays.stream(plugin.getURLs()).map(ClassPath::path).toList();
    }
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry).toAbsolutePath())
        .toList();
  }

  private static Path placeOf(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    return path(source.getLocation());
  }

  private static Path path(URL location) {
    try {
      return Path.of(location.toURI());
    } catch (URISyntaxException odd) {
      throw new IllegalStateException("a class path has files only: " + location, odd);
    }
  }
}
