package io.github.kamalmaven.init;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a POM says about its project, as far as it matters here.
 *
 * @param groupId such as {@code com.example}
 * @param artifactId such as {@code shop}
 * @param version such as {@code 1.4.2-SNAPSHOT}
 * @param packaging such as {@code jar}, {@code war} or {@code pom}
 * @param finalName what the built file is called, without its extension
 * @param release of Java, such as 21
 * @param mainClass where the app starts
 * @param libraries where the build copies dependencies to, relative to the project's directory
 * @param dependencies versions by {@code groupId:artifactId}, but not those for tests; an unknown
 *     one is empty
 * @param plugins artifactIds of the plugins of the build
 */
public record Pom(
    String groupId,
    String artifactId,
    String version,
    String packaging,
    Optional<String> finalName,
    Optional<Integer> release,
    Optional<String> mainClass,
    Optional<String> libraries,
    Map<String, String> dependencies,
    Set<String> plugins) {

  /** Copies the collections. */
  public Pom {
    dependencies = Map.copyOf(dependencies);
    plugins = Set.copyOf(plugins);
  }

  boolean has(String dependency) {
    return dependencies.containsKey(dependency);
  }

  boolean hasGroup(String group) {
    return dependencies.keySet().stream()
        .anyMatch(key -> key.startsWith(group + ":") || key.startsWith(group + "."));
  }

  /** The built file without its extension; a version in its name may be any. */
  String artifact() {
    String name = finalName.orElse(artifactId + "-" + version);
    String suffix = "-" + version;
    boolean versioned = name.endsWith(suffix);
    return "target/"
        + (versioned ? name.substring(0, name.length() - suffix.length()) + "-*" : name);
  }
}
