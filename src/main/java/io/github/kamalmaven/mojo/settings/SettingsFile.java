package io.github.kamalmaven.mojo.settings;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.secret.SettingsServer;
import io.github.kamalmaven.secret.SettingsServers;
import io.github.kamalmaven.shell.Sensitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The user's settings file read without Maven, for the {@code kamal} program: plain texts and
 * <code>${env.NAME}</code>. What is encrypted needs Maven.
 */
public final class SettingsFile implements SettingsServers {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{env\\.([^}]+)}");

  private final Path file;
  private final Map<String, String> environment;

  /**
   * @param file need not exist
   * @param environment the variables of the process
   */
  public SettingsFile(Path file, Map<String, String> environment) {
    this.file = file;
    this.environment = Map.copyOf(environment);
  }

  /**
   * The file that Maven reads unless told otherwise.
   *
   * @param home the user's directory
   */
  public static SettingsFile of(Path home, Map<String, String> environment) {
    return new SettingsFile(home.resolve(".m2").resolve("settings.xml"), environment);
  }

  @Override
  public String place() {
    return file.toString();
  }

  @Override
  public Optional<SettingsServer> named(String id) {
    return Files.exists(file)
        ? read().child("servers").stream()
            .flatMap(servers -> servers.children().stream())
            .filter(server -> text(server, "id").equals(Optional.of(id)))
            .findFirst()
            .map(server -> opened(id, server))
        : Optional.empty();
  }

  private ServerElement read() {
    try {
      return ServerElement.parse(Files.readString(file));
    } catch (IOException | IllegalArgumentException broken) {
      throw new KamalException(
          "Maven's settings cannot be read: " + broken.getMessage(),
          file.toString(),
          "Correct the file",
          broken);
    }
  }

  private SettingsServer opened(String id, ServerElement server) {
    Map<String, Sensitive> configuration = new LinkedHashMap<>();
    server
        .child("configuration")
        .map(ServerElement::texts)
        .orElse(Map.of())
        .forEach((path, text) -> configuration.put(path, Sensitive.of(plain(id, text))));
    return new SettingsServer(
        id,
        text(server, "username"),
        text(server, "password").map(text -> Sensitive.of(plain(id, text))),
        text(server, "passphrase").map(text -> Sensitive.of(plain(id, text))),
        configuration);
  }

  private Optional<String> text(ServerElement server, String name) {
    return server.child(name).map(ServerElement::text).map(this::interpolated);
  }

  /** An unknown variable stays as it is, as in Maven. */
  private String interpolated(String text) {
    return VARIABLE
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(environment.getOrDefault(match.group(1), match.group())));
  }

  private String plain(String id, String text) {
    String value = interpolated(text);
    if (Encrypted.isIn(value)) {
      throw Encrypted.cannotBeRead(
          id,
          " outside of Maven",
          "Call mvn kamal:... instead of kamal, or put "
              + "${env.NAME} in the place of the encrypted text");
    }
    return value;
  }
}
