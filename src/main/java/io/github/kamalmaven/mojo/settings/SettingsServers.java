package io.github.kamalmaven.mojo.settings;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.registry.account.Account;
import io.github.kamalmaven.registry.account.Servers;
import io.github.kamalmaven.shell.Sensitive;
import java.util.Optional;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/**
 * The {@code <server>}s of a Maven session.
 *
 * @param settings the session's
 * @param decrypter Maven's own, as this Maven encrypts
 */
public record SettingsServers(Settings settings, SettingsDecrypter decrypter) implements Servers {

  @Override
  public boolean has(String id) {
    return settings.getServer(id) != null;
  }

  @Override
  public Optional<Account> find(String id) {
    return Optional.ofNullable(settings.getServer(id)).map(this::account);
  }

  private Account account(Server server) {
    SettingsDecryptionResult result =
        decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
    Server clear = result.getServer();
    ServerPassword password =
        new ServerPassword(
            server.getId(), text(clear.getPassword()), !result.getProblems().isEmpty());
    String user = text(clear.getUsername());
    if (user.isBlank()) {
      throw new KamalException(
          "The server " + server.getId() + " has no <username>", ServerPassword.PLACE, "add it");
    }
    return new Account(
        Sensitive.of(user),
        Sensitive.of(password.checked()),
        Account.Origin.SETTINGS,
        "<server> " + server.getId() + " of Maven's settings");
  }

  private static String text(String value) {
    return Optional.ofNullable(value).orElse("");
  }
}
