package io.github.kamalmaven.registry.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.host.Surroundings;
import io.github.kamalmaven.registry.RegistryName;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A program that keeps passwords for Docker: {@code docker-credential-}name, which is told a
 * registry on standard input and answers on standard output.
 *
 * @param name behind {@code docker-credential-}
 * @param place what names it, for people
 * @param local runs it
 * @param directory where it runs, absolute
 */
record CredentialHelper(String name, String place, Local local, Path directory) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");
  private static final String UNKNOWN = "credentials not found in native keychain";
  private static final String TOKEN = "<token>";
  private static final int NO_SUCH_PROGRAM = 127;

  /** Some ask a cloud, some the user. */
  private static final Duration LIMIT = Duration.ofMinutes(2);

  /**
   * What it keeps for a registry, if anything.
   *
   * @throws KamalException if it is missing or fails
   */
  Optional<Account> get(RegistryName registry) {
    Outcome outcome = run(registry);
    if (outcome.succeeded()) {
      return Optional.of(account(registry, outcome.stdout()));
    }
    if (outcome.text().contains(UNKNOWN)) {
      return Optional.empty();
    }
    throw outcome.exit() == NO_SUCH_PROGRAM ? missing() : failed(registry, outcome);
  }

  private Outcome run(RegistryName registry) {
    if (!NAME.matcher(name).matches()) {
      throw new KamalException(
          "'" + name + "' is no name of a program that keeps passwords", place, "correct it");
    }
    CommandLine command =
        CommandLine.of(program(), "get").reading(Sensitive.of(registry.forDocker()));
    return local.run(command, Surroundings.in(directory).within(Optional.of(LIMIT)));
  }

  private Account account(RegistryName registry, String answer) {
    JsonNode json = parse(answer);
    String user = json.path("Username").asText();
    String password = json.path("Secret").asText();
    if (user.equals(TOKEN)) {
      throw new IdentityToken(registry, program());
    }
    if (user.isEmpty() || password.isEmpty()) {
      throw new KamalException(
          program() + " answered without user or password for " + registry,
          place,
          "log in anew with docker login " + registry.forDocker());
    }
    return new Account(
        Sensitive.of(user), Sensitive.of(password), Account.Origin.DOCKER, program());
  }

  private JsonNode parse(String answer) {
    try {
      return JSON.readTree(answer);
    } catch (JsonProcessingException malformed) {
      throw new KamalException(
          program() + " did not answer as programs do that keep passwords for Docker",
          place,
          "run it by hand: echo ghcr.io | " + program() + " get");
    }
  }

  private KamalException missing() {
    return new KamalException(
        program() + " is not on the PATH",
        place + " names it",
        "install it, or write registry/username and password in deploy.yml");
  }

  private KamalException failed(RegistryName registry, Outcome outcome) {
    String said = outcome.text().isEmpty() ? outcome.stderr().strip() : outcome.text();
    String first = said.lines().findFirst().orElse("exit status " + outcome.exit());
    return new KamalException(
        program() + " failed for " + registry + ": " + first,
        place + " names it",
        "log in anew, or write registry/username and password in deploy.yml");
  }

  private String program() {
    return "docker-credential-" + name;
  }
}
