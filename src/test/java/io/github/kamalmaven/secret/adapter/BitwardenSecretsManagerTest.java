package io.github.kamalmaven.secret.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BitwardenSecretsManagerTest {
  private static final String LIST =
      """
      [{"id": "1", "key": "REGISTRY_PASSWORD", "value": "some_password"},
       {"id": "2", "key": "OTHER", "value": "my=weird\\"secret"}]
      """;

  @TempDir Path directory;

  @Test
  void all_secrets_are_listed() {
    VaultFixture vault = vault().answer("secret list", LIST).as("bws");

    Map<String, String> secrets = vault.fetch("all");

    assertThat(secrets)
        .containsExactly(
            Map.entry("REGISTRY_PASSWORD", "some_password"),
            Map.entry("OTHER", "my=weird\"secret"));
    assertThat(vault.called()).containsExactly("--version", "project list", "secret list");
  }

  @Test
  void all_secrets_of_a_project_are_listed() {
    VaultFixture vault = vault().answer("secret list 82aeb5bd", LIST).as("bws");

    assertThat(vault.from("82aeb5bd").fetch("all")).containsOnlyKeys("REGISTRY_PASSWORD", "OTHER");
  }

  @Test
  void single_secrets_come_back_under_their_keys() {
    VaultFixture vault =
        vault()
            .answer("secret get u1", "{\"key\": \"SSH_KEY\", \"value\": \"two\\nlines\"}")
            .answer("secret get u2", "{\"key\": \"OTHER\", \"value\": \"x\"}")
            .as("bws");

    assertThat(vault.fetch("u1", "u2"))
        .containsExactly(Map.entry("SSH_KEY", "two\nlines"), Map.entry("OTHER", "x"));
  }

  @Test
  void without_a_token_nothing_is_read() {
    VaultFixture vault =
        new VaultFixture(directory, new BitwardenSecretsManager())
            .answer("--version", "bws 1.0.0")
            .fail("project list")
            .as("bws");

    KamalException failure = failure(vault, "all");

    assertThat(failure)
        .hasMessage(
            "Could not authenticate to Bitwarden Secrets Manager. Did you set a valid access"
                + " token?");
    assertThat(failure.remedy()).contains("Set BWS_ACCESS_TOKEN");
  }

  @Test
  void what_to_fetch_must_be_said() {
    assertThat(failure(vault().as("bws")))
        .hasMessage("You must specify what to retrieve from Bitwarden Secrets Manager");
  }

  @Test
  void a_secret_that_is_not_there_is_named() {
    VaultFixture vault = vault().answer("secret get u1", "Error: 0: s3cret", 1).as("bws");

    KamalException failure = failure(vault, "u1");

    assertThat(failure).hasMessage("Could not read u1 from Bitwarden Secrets Manager");
    assertThat(failure.explanation()).doesNotContain("s3cret");
  }

  @Test
  void a_list_that_fails_is_told() {
    assertThat(failure(vault().fail("secret list").as("bws"), "all"))
        .hasMessage("Could not read secrets from Bitwarden Secrets Manager");
  }

  private VaultFixture vault() {
    return new VaultFixture(directory, new BitwardenSecretsManager())
        .answer("--version", "bws 1.0.0")
        .answer("project list", "[]");
  }

  private static KamalException failure(VaultFixture vault, String... names) {
    return catchThrowableOfType(KamalException.class, () -> vault.fetch(names));
  }
}
