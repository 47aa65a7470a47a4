package io.github.kamalmaven.init;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds out what a project is.
 *
 * @param directory the project's, absolute
 */
record Detection(Path directory) {

  ProjectFacts of(Optional<Pom> pom) {
    AppSettings settings = AppSettings.in(directory);
    Framework framework = pom.map(Framework::of).orElse(Framework.NONE);
    Optional<Integer> port = settings.port(framework.portKey());
    String service = pom.map(Pom::artifactId).flatMap(Detection::service).orElseGet(this::ownName);
    return new ProjectFacts(
        pom,
        framework,
        service,
        pom.map(Pom::groupId).flatMap(Detection::organisation).orElse("my-user") + "/" + service,
        JavaRelease.supported(pom.flatMap(Pom::release).orElse(JavaRelease.USUAL)),
        port.orElse(Framework.PORT),
        port.flatMap(found -> settings.file()),
        pom.flatMap(it -> framework.healthPath(it, settings)),
        Stream.of("Dockerfile", "src/main/docker/Dockerfile.jvm")
            .filter(file -> Files.exists(directory.resolve(file)))
            .findFirst());
  }

  private String ownName() {
    return service(String.valueOf(directory.getFileName())).orElse("app");
  }

  /** A name of letters, digits and dashes, as containers and images can have. */
  private static Optional<String> service(String name) {
    String plain =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return Optional.of(plain).filter(it -> !it.isEmpty());
  }

  /** The last part of a group's name is who owns it, more often than not. */
  private static Optional<String> organisation(String groupId) {
    return service(groupId.substring(groupId.lastIndexOf('.') + 1));
  }
}
