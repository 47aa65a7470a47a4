package io.github.kamalmaven.mojo.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.secret.SettingsServer;
import io.github.kamalmaven.secret.SettingsServers;
import io.github.kamalmaven.shell.Sensitive;
import io.github.kamalmaven.ssh.identity.Passphrases;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SettingsPassphrasesTest {
  private static final List<String> HOSTS = List.of("web-1", "web-2");

  @Test
  void servers_named_as_hosts_and_the_one_for_all_hosts_bring_passphrases() {
    Map<String, String> settings =
        Map.of("web-2", "two", "kamal-ssh", "all", "registry.example.com", "no");

    assertThat(passphrases(settings).of("id_ed25519"))
        .containsExactly(Sensitive.of("two"), Sensitive.of("all"));
  }

  @Test
  void one_passphrase_of_several_servers_is_tried_once() {
    Map<String, String> settings = Map.of("web-1", "same", "web-2", "same");

    assertThat(passphrases(settings).of("id_ed25519")).containsExactly(Sensitive.of("same"));
  }

  @Test
  void without_servers_there_are_none_and_nobody_is_there_to_ask() {
    assertThat(passphrases(Map.of()).of("id_ed25519")).isEmpty();
    assertThat(passphrases(Map.of()).canAsk()).isFalse();
  }

  private static SettingsPassphrases passphrases(Map<String, String> settings) {
    SettingsServers servers =
        id ->
            Optional.ofNullable(settings.get(id))
                .map(
                    text ->
                        new SettingsServer(
                            id,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(Sensitive.of(text)),
                            Map.of()));
    return new SettingsPassphrases(servers, HOSTS, Passphrases.NONE);
  }
}
