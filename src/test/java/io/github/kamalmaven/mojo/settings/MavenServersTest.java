package io.github.kamalmaven.mojo.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.secret.SettingsServer;
import io.github.kamalmaven.shell.Sensitive;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecrypter;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;
import org.sonatype.plexus.components.sec.dispatcher.DefaultSecDispatcher;

/** With Maven's own decrypter. */
class MavenServersTest {
  private static final String MASTER = "the master password";

  @TempDir Path home;
  private final DefaultPlexusCipher cipher = new DefaultPlexusCipher();
  private final Settings settings = new Settings();

  @BeforeEach
  void aMasterPassword() throws Exception {
    String master = cipher.encryptAndDecorate(MASTER, "settings.security");
    Files.writeString(
        home.resolve("settings-security.xml"),
        "<settingsSecurity><master>" + master + "</master></settingsSecurity>");
  }

  @Test
  void plain_and_encrypted_texts_come_out_in_clear() throws Exception {
    Server server = server("registry", "s3cret {not} encrypted");
    server.setUsername("bot");
    server.setPassphrase(cipher.encryptAndDecorate("open sesame", MASTER));
    server.setConfiguration(
        Xpp3DomBuilder.build(
            new StringReader(
                "<configuration><token>"
                    + cipher.encryptAndDecorate("t0ken & <more>", MASTER)
                    + "</token><http><region> eu </region></http></configuration>")));

    SettingsServer opened = servers().named("registry").orElseThrow();

    assertThat(opened.username()).contains("bot");
    assertThat(opened.passphrase()).contains(Sensitive.of("open sesame"));
    assertThat(opened.configuration())
        .containsEntry("token", Sensitive.of("t0ken & <more>"))
        .containsEntry("http/region", Sensitive.of("eu"));
  }

  @Test
  void an_encrypted_password_is_decrypted() throws Exception {
    server("registry", cipher.encryptAndDecorate("pa$$word", MASTER));

    SettingsServer opened = servers().named("registry").orElseThrow();

    assertThat(opened.password()).contains(Sensitive.of("pa$$word"));
    assertThat(opened).asString().doesNotContain("pa$$word");
  }

  @Test
  void what_another_master_password_has_encrypted_is_never_handed_out() throws Exception {
    String text = cipher.encryptAndDecorate("pa$$word", "another");
    server("registry", text);

    assertThatThrownBy(() -> servers().named("registry"))
        .isInstanceOfSatisfying(
            KamalException.class,
            failure -> {
              assertThat(failure)
                  .hasMessage("The server registry of Maven's settings cannot be decrypted");
              assertThat(failure.remedy().orElse("")).contains("settings-security.xml");
              assertThat(failure.explanation()).doesNotContain(text);
            });
  }

  @Test
  void an_encrypted_configuration_without_a_master_password_is_never_handed_out() throws Exception {
    Files.delete(home.resolve("settings-security.xml"));
    server("api", "plain")
        .setConfiguration(
            Xpp3DomBuilder.build(
                new StringReader(
                    "<configuration><token>"
                        + cipher.encryptAndDecorate("t0ken", MASTER)
                        + "</token></configuration>")));

    assertThatThrownBy(() -> servers().named("api")).isInstanceOf(KamalException.class);
  }

  @Test
  void there_may_be_no_such_server() {
    assertThat(servers().named("nobody")).isEmpty();
  }

  private Server server(String id, String password) {
    Server server = new Server();
    server.setId(id);
    server.setPassword(password);
    settings.addServer(server);
    return server;
  }

  private MavenServers servers() {
    DefaultSecDispatcher dispatcher = new DefaultSecDispatcher(cipher);
    dispatcher.setConfigurationFile(home.resolve("settings-security.xml").toString());
    return new MavenServers(settings, new DefaultSettingsDecrypter(dispatcher));
  }
}
