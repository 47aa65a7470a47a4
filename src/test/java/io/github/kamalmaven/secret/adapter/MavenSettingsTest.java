package io.github.kamalmaven.secret.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.secret.SettingsServer;
import io.github.kamalmaven.secret.SettingsServers;
import io.github.kamalmaven.shell.Sensitive;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MavenSettingsTest {
  private static final SettingsServer REGISTRY =
      new SettingsServer(
          "registry.example/shop",
          Optional.of("bot"),
          Optional.of(Sensitive.of("s3cret")),
          Optional.empty(),
          Map.of("http/token", Sensitive.of("t0ken")));

  @TempDir Path project;

  @Test
  void every_entry_of_a_server_can_be_named() {
    Map<String, String> secrets =
        vault()
            .fetch(
                "registry.example/shop/username",
                "registry.example/shop/password",
                "registry.example/shop/configuration/http/token");

    assertThat(secrets)
        .containsExactly(
            Map.entry("registry.example/shop/username", "bot"),
            Map.entry("registry.example/shop/password", "s3cret"),
            Map.entry("registry.example/shop/configuration/http/token", "t0ken"));
  }

  @Test
  void the_server_can_be_said_once() {
    Map<String, String> secrets = vault().from("registry.example/shop").fetch("password");

    assertThat(secrets).containsExactly(Map.entry("registry.example/shop/password", "s3cret"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "other/password | Maven's settings have no server other | Add <server><id>other</id>...</server> to <servers>",
        "registry.example/shop/passphrase | The server registry.example/shop of Maven's settings has no passphrase | Add it to the <server> with the id registry.example/shop",
        "registry.example/shop/configuration/a | The server registry.example/shop of Maven's settings has no configuration/a | Add it to the <server> with the id registry.example/shop",
        "registry.example/shop | maven-settings cannot tell what registry.example/shop is | Name SERVER/username, SERVER/password, SERVER/passphrase or SERVER/configuration/KEY, or leave out SERVER/ and give --from SERVER",
      })
  void what_is_not_there_is_named(String name, String message, String remedy) {
    KamalException failure = catchThrowableOfType(KamalException.class, () -> vault().fetch(name));

    assertThat(failure).hasMessage(message);
    assertThat(failure.remedy()).contains(remedy);
  }

  private VaultFixture vault() {
    SettingsServers servers = id -> Optional.of(REGISTRY).filter(server -> server.id().equals(id));
    return new VaultFixture(project, new MavenSettings(servers));
  }
}
