package io.github.kamalmaven.docker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The shop as a Java application that Maven builds, with and without Docker at hand. */
final class JavaProject {
  /** What starts a Maven that finds the plugin. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Shop shop;
  private final Map<String, String> withoutDocker;

  /**
   * @param image such as {@code acme/plain}
   * @param port that the application listens on
   * @param base image it is put on
   */
  JavaProject(Shop shop, String image, int port, String base) {
    this.shop = shop;
    this.withoutDocker = new HashMap<>(shop.environment());
    this.withoutDocker.put("PATH", programsButDocker().toString());
    shop.deployYml(
        """
        service: shop
        image: %s
        registry:
          server: <%%= ENV["REGISTRY"] %%>
          username: <%%= ENV["REGISTRY_USER"] %%>
          password: [REGISTRY_PASSWORD]
        builder: {arch: <%%= ENV["ARCH"] %%>, driver: docker}
        servers: [<%%= ENV["VM1"] %%>]
        proxy: {app_port: %d, healthcheck: {path: /, interval: 1, timeout: 5}}
        ssh: {keys: [<%%= ENV["SSH_KEY"] %%>], keys_only: true, config: false}
        x-maven: {jib: {baseImage: %s}}
        """
            .formatted(image, port, base));
    shop.write(".gitignore", "target/\n");
  }

  /**
   * The POM.
   *
   * @param packaging jar or war
   * @param more dependencies and build plugins
   */
  JavaProject pom(String packaging, String dependencies, String plugins) {
    shop.write(
        "pom.xml",
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>com.example</groupId>
          <artifactId>shop</artifactId>
          <version>1</version>
          <packaging>%s</packaging>
          <properties>
            <maven.compiler.source>17</maven.compiler.source>
            <maven.compiler.target>17</maven.compiler.target>
            <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
          </properties>
          <dependencies>%s</dependencies>
          <build>
            <plugins>
              %s
              %s
            </plugins>
          </build>
        </project>
        """
            .formatted(packaging, dependencies, plugins, PackagedPlugin.XML));
    return this;
  }

  JavaProject file(String path, String text) {
    shop.write(path, text);
    return this;
  }

  /** Runs Maven where there is no Docker. */
  Run maven(String... words) {
    return maven(withoutDocker, words);
  }

  /** Runs Maven where Docker is. */
  Run mavenBesideDocker(String... words) {
    return maven(shop.environment(), words);
  }

  private Run maven(Map<String, String> environment, String... words) {
    return new Tool(shop.directory(), environment, PATIENCE)
        .tryRun(PackagedPlugin.maven(words).toArray(String[]::new))
        .mustSucceed();
  }

  /** What a shell finds for a name where there is no Docker. */
  Run find(String program) {
    return new Tool(shop.directory(), withoutDocker, PATIENCE)
        .tryRun("sh", "-c", "command -v " + program);
  }

  /** A directory that has every program but Docker's. */
  private static Path programsButDocker() {
    Path programs = Trees.create(Path.of("target/docker-it/no-docker").toAbsolutePath());
    for (String directory : System.getenv("PATH").split(":")) {
      link(Path.of(directory), programs);
    }
    return programs;
  }

  private static void link(Path directory, Path programs) {
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (Stream<Path> all = Files.list(directory)) {
      for (Path program : all.toList()) {
        Path link = programs.resolve(program.getFileName());
        boolean docker = program.getFileName().toString().startsWith("docker");
        if (!docker && !Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
          Files.createSymbolicLink(link, program);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
