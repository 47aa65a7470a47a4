package io.github.kamalmaven.mojo.settings;

import io.github.kamalmaven.secret.SettingsServer;
import io.github.kamalmaven.secret.SettingsServers;
import io.github.kamalmaven.shell.Sensitive;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** The servers of a Maven session's settings, decrypted by Maven. */
public final class MavenServers implements SettingsServers {
  private final Settings settings;
  private final SettingsDecrypter decrypter;

  /**
   * @param settings of the session
   * @param decrypter Maven's own
   */
  public MavenServers(Settings settings, SettingsDecrypter decrypter) {
    this.settings = settings;
    this.decrypter = decrypter;
  }

  @Override
  public Optional<SettingsServer> named(String id) {
    return Optional.ofNullable(settings.getServer(id)).map(this::opened);
  }

  private SettingsServer opened(Server server) {
    Server decrypted = decrypt(server, server.getId());
    Map<String, Sensitive> configuration = new LinkedHashMap<>();
    // Maven 3 leaves the configuration as it is; its text form is XML in every Maven.
    Optional.ofNullable(server.getConfiguration())
        .map(Object::toString)
        .map(ServerElement::parse)
        .map(ServerElement::texts)
        .orElse(Map.of())
        .forEach((path, text) -> configuration.put(path, Sensitive.of(decrypt(text, server))));
    return new SettingsServer(
        server.getId(),
        Optional.ofNullable(decrypted.getUsername()),
        sensitive(decrypted.getPassword()),
        sensitive(decrypted.getPassphrase()),
        configuration);
  }

  private String decrypt(String text, Server server) {
    if (!Encrypted.isIn(text)) {
      return text;
    }
    Server carrier = new Server();
    carrier.setId(server.getId());
    carrier.setPassword(text);
    return decrypt(carrier, server.getId()).getPassword();
  }

  /** Maven leaves as it is what it cannot decrypt, and what only looks like it. */
  private Server decrypt(Server server, String id) {
    Server decrypted = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server)).getServer();
    if (Encrypted.isIn(decrypted.getPassword()) || Encrypted.isIn(decrypted.getPassphrase())) {
      throw Encrypted.cannotBeRead(
          id,
          "",
          "Check the master password (settings-security.xml), or encrypt the text again with mvn"
              + " --encrypt-password; with Maven 4: mvnenc encrypt");
    }
    return decrypted;
  }

  private static Optional<Sensitive> sensitive(@Nullable String text) {
    return Optional.ofNullable(text).map(Sensitive::of);
  }
}
