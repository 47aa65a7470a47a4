package io.github.kamalmaven.registry.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.registry.RegistryName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Docker on the control machine uses to log in: {@code config.json} in {@code DOCKER_CONFIG},
 * usually {@code ~/.docker}, with the programs that it names, and before it the variable {@code
 * DOCKER_AUTH_CONFIG}.
 *
 * <p>Read anew each time it is asked.
 */
public final class DockerConfig {
  private static final String VARIABLE = "DOCKER_AUTH_CONFIG";

  private final Map<String, String> environment;
  private final Path directory;
  private final Local local;

  /**
   * @param environment of the control machine
   * @param directory the project's, absolute
   * @param local runs programs that keep passwords; must not tell what they print
   */
  public DockerConfig(Map<String, String> environment, Path directory, Local local) {
    this.environment = environment;
    this.directory = directory;
    this.local = local;
  }

  /** Whether a password for a registry may be known; no program is run. */
  boolean mayKnow(RegistryName registry) {
    return files().anyMatch(file -> file.helper(registry).isPresent() || file.holds(registry));
  }

  /**
   * Who Docker logs in as.
   *
   * @throws KamalException if the file is no JSON, a program fails, or what is kept is of no use
   */
  Optional<Account> find(RegistryName registry) {
    return files().map(file -> find(file, registry)).flatMap(Optional::stream).findFirst();
  }

  private Optional<Account> find(DockerAuths file, RegistryName registry) {
    return file.helper(registry)
        .flatMap(name -> new CredentialHelper(name, file.place(), local, directory).get(registry))
        .or(() -> file.find(registry));
  }

  private Stream<DockerAuths> files() {
    Optional<DockerAuths> variable =
        Optional.ofNullable(environment.get(VARIABLE))
            .filter(text -> !text.isBlank())
            .map(text -> new DockerAuths(VARIABLE, parse(VARIABLE, text)));
    return Stream.of(variable, file().map(DockerConfig::read)).flatMap(Optional::stream);
  }

  private Optional<Path> file() {
    return Optional.ofNullable(environment.get("DOCKER_CONFIG"))
        .filter(text -> !text.isBlank())
        .map(directory::resolve)
        .or(() -> home().map(home -> home.resolve(".docker")))
        .map(place -> place.resolve("config.json"))
        .filter(Files::isRegularFile);
  }

  private Optional<Path> home() {
    return Stream.of("HOME", "USERPROFILE")
        .map(environment::get)
        .filter(text -> text != null && !text.isBlank())
        .findFirst()
        .map(directory::resolve);
  }

  private static DockerAuths read(Path file) {
    try {
      return new DockerAuths(file.toString(), parse(file.toString(), Files.readString(file)));
    } catch (IOException unreadable) {
      throw new KamalException(
          "Docker's configuration cannot be read: " + unreadable.getMessage(),
          file.toString(),
          "check its permissions",
          unreadable);
    }
  }

  /** The parser's own message would show what it stumbled over, which may be a password. */
  private static JsonNode parse(String place, String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException malformed) {
      int line = malformed.getLocation() == null ? 1 : malformed.getLocation().getLineNr();
      throw new KamalException(
          "Docker's configuration is no JSON, from line " + line + " on",
          place,
          "correct it, or let docker login write it anew");
    }
  }
}
