package io.github.kamalmaven.mojo.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.secret.SettingsServer;
import io.github.kamalmaven.shell.Sensitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
  @TempDir Path home;

  @Test
  void plain_texts_and_variables_of_the_process_are_read() throws IOException {
    SettingsFile file =
        file(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <settings xmlns="http://maven.apache.org/SETTINGS/1.2.0">
              <servers>
                <server><id>other</id><password>no</password></server>
                <server>
                  <id>registry</id>
                  <username>bot</username>
                  <password>${env.TOKEN}</password>
                  <configuration><key>a &amp; b</key><other>${env.UNSET}</other></configuration>
                </server>
              </servers>
            </settings>
            """);

    SettingsServer server = file.named("registry").orElseThrow();

    assertThat(server.username()).contains("bot");
    assertThat(server.password()).contains(Sensitive.of("t0$ken"));
    assertThat(server.configuration())
        .containsEntry("key", Sensitive.of("a & b"))
        .containsEntry("other", Sensitive.of("${env.UNSET}"));
  }

  @Test
  void an_encrypted_text_needs_maven() throws IOException {
    SettingsFile file =
        file(
            "<settings><servers><server><id>registry</id>"
                + "<password>{jSMOWnoPFgsHVpMvz5VrIt5kRbzGpI8u+9EF1iFQyJQ=}</password>"
                + "</server></servers></settings>");

    assertThatThrownBy(() -> file.named("registry"))
        .isInstanceOfSatisfying(
            KamalException.class,
            failure -> {
              assertThat(failure)
                  .hasMessage(
                      "The server registry of Maven's settings cannot be decrypted outside of"
                          + " Maven");
              assertThat(failure.remedy().orElse("")).startsWith("Call mvn kamal:...");
              assertThat(failure.explanation()).doesNotContain("jSMOWnoP");
            });
  }

  @Test
  void a_broken_file_is_named() throws IOException {
    SettingsFile file = file("<settings><servers>");

    assertThatThrownBy(() -> file.named("registry"))
        .isInstanceOfSatisfying(
            KamalException.class,
            failure -> {
              assertThat(failure).hasMessageStartingWith("Maven's settings cannot be read: ");
              assertThat(failure.where()).contains(file.place());
            });
  }

  @Test
  void a_document_type_is_refused() throws IOException {
    SettingsFile file =
        file("<!DOCTYPE s [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><settings>&e;</settings>");

    assertThatThrownBy(() -> file.named("registry")).isInstanceOf(KamalException.class);
  }

  @Test
  void without_a_file_there_is_no_server() {
    assertThat(SettingsFile.of(home, Map.of()).named("registry")).isEmpty();
  }

  private SettingsFile file(String text) throws IOException {
    Files.createDirectories(home.resolve(".m2"));
    Files.writeString(home.resolve(".m2/settings.xml"), text);
    return SettingsFile.of(home, Map.of("TOKEN", "t0$ken"));
  }
}
