package io.github.kamalmaven.docker;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A Maven of its own, with the plugin as it was packaged and installed. */
final class MavenProcess {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Shop shop;

  /** Makes the shop a Maven project that uses the plugin. */
  MavenProcess(Shop shop) {
    this.shop = shop;
    shop.write(
        "pom.xml",
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>com.example</groupId>
          <artifactId>shop</artifactId>
          <version>1</version>
          <packaging>pom</packaging>
          <build>
            <plugins>
              <plugin>
                <groupId>io.github.kamal-maven</groupId>
                <artifactId>kamal-maven-plugin</artifactId>
                <version>%s</version>
              </plugin>
            </plugins>
          </build>
        </project>
        """
            .formatted(System.getProperty("kamal.it.version")));
  }

  /** Gives the project another version than 1. */
  MavenProcess version(String version) {
    String pom = Trees.read(shop.directory().resolve("pom.xml"));
    shop.write(
        "pom.xml", pom.replace("<version>1</version>", "<version>" + version + "</version>"));
    return this;
  }

  /** Runs goals. */
  Run run(String... words) {
    Path maven = Path.of(System.getProperty("maven.home"), "bin", "mvn");
    List<String> all = new ArrayList<>(List.of(maven.toString(), "-B", "-ntp"));
    all.add("-Dmaven.repo.local=" + System.getProperty("kamal.it.repository"));
    all.addAll(List.of(words));
    return new Tool(shop.directory(), shop.environment(), PATIENCE)
        .tryRun(all.toArray(String[]::new));
  }
}
