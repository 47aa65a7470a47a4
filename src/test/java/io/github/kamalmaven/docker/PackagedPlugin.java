package io.github.kamalmaven.docker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The plugin as this build packaged it, in a Maven process of its own. */
public final class PackagedPlugin {
  /** What a POM says to have it. */
  public static final String XML =
      """
      <plugin>
        <groupId>io.github.kamal-maven</groupId>
        <artifactId>kamal-maven-plugin</artifactId>
        <version>%s</version>
      </plugin>
      """
          .formatted(System.getProperty("kamal.it.version"));

  private PackagedPlugin() {}

  /** The POM of a module that does nothing else. */
  public static String pom() {
    return """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>com.example</groupId>
          <artifactId>shop</artifactId>
          <version>1</version>
          <packaging>pom</packaging>
          <build>
            <plugins>
        %s
            </plugins>
          </build>
        </project>
        """
        .formatted(XML.indent(6).stripTrailing());
  }

  /** The local repository that holds it. */
  public static String repository() {
    return System.getProperty("kamal.it.repository");
  }

  /** What starts a Maven that finds it. */
  public static List<String> maven(String... words) {
    List<String> all = new ArrayList<>();
    all.add(Path.of(System.getProperty("maven.home"), "bin", "mvn").toString());
    all.addAll(List.of("-B", "-ntp"));
    all.add("-Dmaven.repo.local=" + repository());
    all.addAll(List.of(words));
    return all;
  }
}
