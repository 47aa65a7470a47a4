package io.github.kamalmaven.secret.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastPassTest {
  private static final String STATUS = "status --color never";
  private static final String TWO =
      """
      [{"id": "1", "name": "A", "fullname": "Shop/A", "password": "a1", "group": "Shop"},
       {"id": "2", "name": "B", "fullname": "Shop/B", "password": "b2", "group": "Shop"}]
      """;

  @TempDir Path directory;

  @Test
  void passwords_come_back_under_the_full_names_of_their_items() {
    VaultFixture vault = loggedIn().answer("show Shop/A Shop/B --json", TWO).as("lpass");

    Map<String, String> secrets = vault.from("Shop").fetch("A", "B");

    assertThat(secrets).containsExactly(Map.entry("Shop/A", "a1"), Map.entry("Shop/B", "b2"));
    assertThat(vault.called()).containsExactly("--version", STATUS, "show Shop/A Shop/B --json");
  }

  @Test
  void somebody_else_being_logged_in_does_not_count() {
    VaultFixture vault =
        vault()
            .attended()
            .answer(STATUS, "Logged in as other@example.com.\n")
            .answer("login ops@example.com", "")
            .answer("show Shop/A --json", TWO)
            .as("lpass");

    Map<String, String> secrets = vault.fetch("Shop/A");

    assertThat(secrets).containsEntry("Shop/A", "a1");
    assertThat(vault.called()).contains("login ops@example.com");
  }

  @Test
  void where_nobody_is_the_login_is_told() {
    VaultFixture vault = vault().answer(STATUS, "Not logged in.\n", 1).as("lpass");

    KamalException failure = failure(vault, "A");

    assertThat(failure).hasMessage("Failed to login to LastPass: nobody is here to log in");
    assertThat(failure.remedy()).contains("Call lpass login ops@example.com before");
    assertThat(vault.called()).containsExactly("--version", STATUS);
  }

  @Test
  void an_item_that_is_not_in_the_answer_is_named() {
    VaultFixture vault = loggedIn().answer("show Shop/A Shop/C --json", TWO).as("lpass");

    KamalException failure = failure(vault, "Shop/A", "Shop/C");

    assertThat(failure).hasMessage("Could not find Shop/C in LastPass");
    assertThat(failure.explanation()).doesNotContain("a1").doesNotContain("b2");
  }

  @Test
  void a_call_that_fails_names_what_was_asked_for() {
    VaultFixture vault = loggedIn().fail("show A B --json").as("lpass");

    assertThat(failure(vault, "A", "B")).hasMessage("Could not read [\"A\", \"B\"] from LastPass");
  }

  @Test
  void no_names_are_a_mistake() {
    assertThat(failure(loggedIn().as("lpass"))).hasMessage("No secrets given to fetch");
  }

  private VaultFixture vault() {
    return new VaultFixture(directory, new LastPass())
        .account("ops@example.com")
        .answer("--version", "LastPass CLI v1.3.7");
  }

  private VaultFixture loggedIn() {
    return vault().answer(STATUS, "Logged in as ops@example.com.\n");
  }

  private static KamalException failure(VaultFixture vault, String... names) {
    return catchThrowableOfType(KamalException.class, () -> vault.fetch(names));
  }
}
