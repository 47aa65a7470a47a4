package io.github.kamalmaven.compat;

import io.github.kamalmaven.docker.PackagedPlugin;
import io.github.kamalmaven.docker.Tool;
import io.github.kamalmaven.docker.Trees;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Mavens as they are published, each unpacked when it is first needed. */
final class Mavens {
  private static final String UNPACK =
      "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:unpack";

  private final Path directory;

  /**
   * @param directory where they are kept, from run to run
   */
  Mavens(Path directory) {
    this.directory = Trees.create(directory.toAbsolutePath());
  }

  /** Where they are kept. */
  Path directory() {
    return directory;
  }

  /**
   * What starts one offline, with the plugin at hand.
   *
   * @param version such as 3.9.16
   * @param words its goals and options
   */
  List<String> offline(String version, String... words) {
    List<String> all = new ArrayList<>();
    all.add("sh");
    all.add(home(version).resolve("bin/mvn").toString());
    all.addAll(List.of("-B", "-ntp", "-o"));
    all.add("-Dmaven.repo.local=" + PackagedPlugin.repository());
    all.addAll(List.of(words));
    return all;
  }

  private Path home(String version) {
    Path home = directory.resolve("apache-maven-" + version);
    if (!Files.exists(home.resolve("bin/mvn"))) {
      new Tool(directory, Map.of(), Duration.ofMinutes(5))
          .run(
              PackagedPlugin.maven(
                      UNPACK,
                      "-Dartifact=org.apache.maven:apache-maven:%s:tar.gz:bin".formatted(version),
                      "-DoutputDirectory=" + directory,
                      "-Dmdep.overWriteReleases",
                      "-DmarkersDirectory=" + directory.resolve("markers"))
                  .toArray(String[]::new));
    }
    return home;
  }
}
