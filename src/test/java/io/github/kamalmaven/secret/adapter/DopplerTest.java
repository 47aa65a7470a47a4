package io.github.kamalmaven.secret.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DopplerTest {
  private static final String TWO =
      """
      {"A": {"computed": "a1", "computedVisibility": "unmasked", "note": ""},
       "B": {"computed": "b2", "computedVisibility": "unmasked", "note": ""}}
      """;

  @TempDir Path directory;

  @Test
  void project_and_config_can_be_said_once() {
    VaultFixture vault =
        loggedIn().answer("secrets get A B --json -p shop -c prd", TWO).as("doppler");

    Map<String, String> secrets = vault.from("shop/prd").fetch("A", "B");

    assertThat(secrets).containsExactly(Map.entry("A", "a1"), Map.entry("B", "b2"));
    assertThat(vault.called())
        .containsExactly("--version", "me --json", "secrets get A B --json -p shop -c prd");
  }

  @Test
  void project_and_config_of_the_first_name_count_for_all() {
    VaultFixture vault =
        loggedIn().answer("secrets get A B --json -p shop -c prd", TWO).as("doppler");

    assertThat(vault.fetch("shop/prd/A", "shop/prd/B")).containsOnlyKeys("A", "B");
  }

  @Test
  void a_service_token_knows_project_and_config() {
    VaultFixture vault =
        loggedIn()
            .variable("DOPPLER_TOKEN", "dp.st.xxxx")
            .answer("secrets get A B --json", TWO)
            .as("doppler");

    assertThat(vault.fetch("A", "B")).containsOnlyKeys("A", "B");
  }

  @Test
  void project_and_config_are_needed_otherwise() {
    VaultFixture vault = loggedIn().variable("DOPPLER_TOKEN", "dp.ct.xxxx").as("doppler");

    KamalException failure = failure(vault, "A", "B");

    assertThat(failure).hasMessage("Missing project or config from '--from=project/config' option");
    assertThat(failure.explanation()).doesNotContain("dp.ct");
  }

  @Test
  void who_is_not_logged_in_logs_in() {
    VaultFixture vault =
        vault()
            .attended()
            .fail("me --json")
            .answer("login -y", "")
            .answer("secrets get A --json -p shop -c prd", TWO)
            .as("doppler");

    assertThat(vault.from("shop/prd").fetch("A")).containsEntry("A", "a1");
  }

  @Test
  void where_nobody_is_the_token_is_told() {
    VaultFixture vault = vault().fail("me --json").as("doppler");

    KamalException failure = failure(vault, "A");

    assertThat(failure).hasMessage("Failed to login to Doppler: nobody is here to log in");
    assertThat(failure.remedy())
        .contains("Set DOPPLER_TOKEN to a service token, or call doppler login before");
  }

  @Test
  void a_call_that_fails_names_what_was_asked_for() {
    VaultFixture vault =
        loggedIn().answer("secrets get A --json -p shop -c prd", "s3cret", 1).as("doppler");

    KamalException failure = failure(vault, "shop/prd/A");

    assertThat(failure).hasMessage("Could not read [\"shop/prd/A\"] from Doppler");
    assertThat(failure.explanation()).doesNotContain("s3cret");
  }

  @Test
  void an_answer_that_is_not_json_is_told() {
    VaultFixture vault =
        loggedIn().answer("secrets get A --json -p shop -c prd", "s3cret").as("doppler");

    KamalException failure = failure(vault, "shop/prd/A");

    assertThat(failure).hasMessage("The Doppler CLI answered with something that is not JSON");
    assertThat(failure.explanation()).doesNotContain("s3cret");
  }

  private VaultFixture vault() {
    return new VaultFixture(directory, new Doppler()).answer("--version", "v3.68.0");
  }

  private VaultFixture loggedIn() {
    return vault().answer("me --json", "{}");
  }

  private static KamalException failure(VaultFixture vault, String... names) {
    return catchThrowableOfType(KamalException.class, () -> vault.fetch(names));
  }
}
