package io.github.kamalmaven.secret.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GcpSecretManagerTest {
  private static final String LIST = "auth list --format=json";
  private static final String SOMEBODY =
      "[{\"account\": \"a@example.com\", \"status\": \"ACTIVE\"}]";

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "default ; pw ; latest --secret=pw ; default/pw",
        "default ; default/pw/latest ; latest --secret=pw ; default/pw",
        "default ; shop/pw ; latest --secret=pw --project=shop ; shop/pw",
        "default ; shop/pw/123 ; 123 --secret=pw --project=shop ; shop/pw",
        "a@x.com ; shop/pw ; latest --secret=pw --project=shop --account=a@x.com ; shop/pw",
        "a@x.com|s@x.com,t@x.com ; pw ; latest --secret=pw --account=a@x.com"
            + " --impersonate-service-account=s@x.com,t@x.com ; default/pw",
        "default|s@x.com ; pw ; latest --secret=pw --impersonate-service-account=s@x.com"
            + " ; default/pw",
      })
  void project_version_and_account_are_options(
      String account, String name, String options, String key) {
    VaultFixture vault =
        vault()
            .account(account)
            .answer(LIST, SOMEBODY)
            .answer("secrets versions access " + options + " --format=json", payload("s3cret"))
            .as("gcloud");

    assertThat(vault.fetch(name)).containsExactly(Map.entry(key, "s3cret"));
  }

  @Test
  void the_project_can_be_said_once() {
    VaultFixture vault =
        vault()
            .answer(LIST, SOMEBODY)
            .answer(access("a", "latest"), payload("one"))
            .answer(access("b", "7"), payload("two"))
            .as("gcloud");

    Map<String, String> secrets = vault.from("shop").fetch("a", "b/7");

    assertThat(secrets).containsExactly(Map.entry("shop/a", "one"), Map.entry("shop/b", "two"));
    assertThat(vault.called())
        .containsExactly("--version", LIST, access("a", "latest"), access("b", "7"));
  }

  @Test
  void every_character_survives() {
    String odd = "ÿ>?~ über\n" + "long ".repeat(200);
    VaultFixture vault =
        vault().answer(LIST, SOMEBODY).answer(access("a", "latest"), payload(odd)).as("gcloud");

    assertThat(vault.fetch("shop/a")).containsExactly(Map.entry("shop/a", odd));
  }

  @Test
  void who_is_not_logged_in_logs_in() {
    VaultFixture vault =
        vault()
            .attended()
            .answers(LIST, "[]", SOMEBODY)
            .answer("auth login", "")
            .answer(access("a", "latest"), payload("one"))
            .as("gcloud");

    assertThat(vault.fetch("shop/a")).containsEntry("shop/a", "one");
    assertThat(vault.called()).contains("auth login");
  }

  @Test
  void a_login_without_effect_is_told() {
    VaultFixture vault =
        vault().attended().answer(LIST, "[]").answer("auth login", "").as("gcloud");

    assertThat(failure(vault, "a")).hasMessage("could not login to gcloud");
  }

  @Test
  void where_nobody_is_the_login_is_told() {
    VaultFixture vault = vault().answer(LIST, "[]").as("gcloud");

    KamalException failure = failure(vault, "a");

    assertThat(failure).hasMessage("could not login to gcloud: nobody is here to log in");
    assertThat(failure.remedy())
        .contains(
            "Call gcloud auth login before, or gcloud auth activate-service-account"
                + " --key-file=...");
  }

  @Test
  void a_secret_that_is_not_there_is_named() {
    VaultFixture vault = vault().answer(LIST, SOMEBODY).fail(access("a", "latest")).as("gcloud");

    assertThat(failure(vault, "shop/a"))
        .hasMessage("Could not read shop/a from Google Secret Manager");
  }

  @Test
  void an_answer_that_is_not_json_is_told() {
    VaultFixture vault =
        vault().answer(LIST, SOMEBODY).answer(access("a", "latest"), "{").as("gcloud");

    assertThat(failure(vault, "shop/a"))
        .hasMessage("The gcloud CLI answered with something that is not JSON");
  }

  private VaultFixture vault() {
    return new VaultFixture(directory, new GcpSecretManager())
        .account("default")
        .answer("--version", "Google Cloud SDK 490.0.0");
  }

  private static String access(String secret, String version) {
    return "secrets versions access %s --secret=%s --project=shop --format=json"
        .formatted(version, secret);
  }

  private static String payload(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return "{\"name\": \"x\", \"payload\": {\"data\": \"%s\"}}"
        .formatted(Base64.getUrlEncoder().encodeToString(bytes));
  }

  private static KamalException failure(VaultFixture vault, String... names) {
    return catchThrowableOfType(KamalException.class, () -> vault.fetch(names));
  }
}
