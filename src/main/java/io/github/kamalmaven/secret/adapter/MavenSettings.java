package io.github.kamalmaven.secret.adapter;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.secret.SettingsServer;
import io.github.kamalmaven.secret.SettingsServers;
import io.github.kamalmaven.secret.spi.ControlMachine;
import io.github.kamalmaven.secret.spi.SecretAdapter;
import io.github.kamalmaven.secret.spi.SecretRequest;
import io.github.kamalmaven.shell.Sensitive;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The servers of Maven's settings: {@code ID/username}, {@code ID/password}, {@code ID/passphrase}
 * and {@code ID/configuration/PATH}; with {@code --from ID} without the first part.
 */
public final class MavenSettings implements SecretAdapter {
  private static final Pattern NAME =
      Pattern.compile("(.+?)/(username|password|passphrase|configuration/(.+))");

  private final SettingsServers servers;

  /**
   * @param servers decrypted
   */
  public MavenSettings(SettingsServers servers) {
    this.servers = servers;
  }

  @Override
  public String name() {
    return "maven-settings";
  }

  @Override
  public boolean needsAccount() {
    return false;
  }

  @Override
  public Map<String, String> fetch(SecretRequest request, ControlMachine machine) {
    Map<String, String> secrets = new LinkedHashMap<>();
    for (String name : Names.of(request)) {
      Matcher parts = NAME.matcher(name);
      if (!parts.matches()) {
        throw unclear(name);
      }
      SettingsServer server =
          servers.named(parts.group(1)).orElseThrow(() -> noServer(parts.group(1)));
      secrets.put(name, entry(server, parts).orElseThrow(() -> noEntry(server, parts.group(2))));
    }
    return secrets;
  }

  private static Optional<String> entry(SettingsServer server, Matcher parts) {
    return switch (parts.group(2)) {
      case "username" -> server.username();
      case "password" -> server.password().map(Sensitive::reveal);
      case "passphrase" -> server.passphrase().map(Sensitive::reveal);
      default ->
          Optional.ofNullable(server.configuration().get(parts.group(3))).map(Sensitive::reveal);
    };
  }

  private static KamalException unclear(String name) {
    return new KamalException(
        "maven-settings cannot tell what " + name + " is",
        null,
        "Name SERVER/username, SERVER/password, SERVER/passphrase or SERVER/configuration/KEY, or"
            + " leave out SERVER/ and give --from SERVER");
  }

  private KamalException noServer(String id) {
    return new KamalException(
        "Maven's settings have no server " + id,
        servers.place(),
        "Add <server><id>%s</id>...</server> to <servers>".formatted(id));
  }

  private KamalException noEntry(SettingsServer server, String entry) {
    return new KamalException(
        "The server %s of Maven's settings has no %s".formatted(server.id(), entry),
        servers.place(),
        "Add it to the <server> with the id " + server.id());
  }
}
