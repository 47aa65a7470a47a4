package io.github.kamalmaven.secret.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnpassTest {
  private static final String ITEMS =
      """
      [{"label": "S1", "login": "", "password": "p1", "title": "FooBar", "type": "password"},
       {"label": "S2", "login": "", "password": "p2", "title": "FooBar", "type": "password"},
       {"label": "S3", "login": "", "password": "p3", "title": "Hello", "type": "password"},
       {"label": "blank", "login": "", "password": " ", "title": "FooBar", "type": "password"},
       {"label": "", "login": "", "password": "p4", "title": "FooBar", "type": "password"},
       {"label": "x", "password": "p5"}]
      """;

  @TempDir Path directory;

  @Test
  void one_password_of_an_item_is_read() {
    VaultFixture vault =
        vault().answer("-json -vault my vault show FooBar", ITEMS).as("enpass-cli");

    Map<String, String> secrets = vault.fetch("FooBar/S1", "FooBar/S2");

    assertThat(secrets).containsExactly(Map.entry("FooBar/S1", "p1"), Map.entry("FooBar/S2", "p2"));
    assertThat(vault.called()).containsExactly("version", "-json -vault my vault show FooBar");
  }

  @Test
  void all_passwords_of_an_item_are_read() {
    VaultFixture vault =
        vault().answer("-json -vault my vault show FooBar", ITEMS).as("enpass-cli");

    assertThat(vault.fetch("FooBar"))
        .containsExactly(
            Map.entry("FooBar/S1", "p1"), Map.entry("FooBar/S2", "p2"), Map.entry("FooBar", "p4"));
  }

  @Test
  void several_items_are_asked_for_in_one_call() {
    VaultFixture vault =
        vault().answer("-json -vault my vault show FooBar Hello", ITEMS).as("enpass-cli");

    assertThat(vault.fetch("FooBar/S1", "Hello")).containsOnlyKeys("FooBar/S1", "Hello/S3");
  }

  @Test
  void two_of_one_name_are_a_mistake() {
    VaultFixture vault =
        vault()
            .answer(
                "-json -vault my vault show A",
                "[{\"title\":\"A\",\"password\":\"s3cret\"},{\"title\":\"A\",\"password\":\"y\"}]")
            .as("enpass-cli");

    KamalException failure = failure(vault, "A");

    assertThat(failure).hasMessage("A is present more than once");
    assertThat(failure.explanation()).doesNotContain("s3cret");
  }

  @Test
  void what_is_not_in_the_answer_is_named() {
    VaultFixture vault =
        vault().answer("-json -vault my vault show FooBar Foo", ITEMS).as("enpass-cli");

    assertThat(failure(vault, "FooBar/S1", "FooBar/S9", "Foo"))
        .hasMessage("Could not find FooBar/S9, Foo in Enpass");
  }

  @Test
  void a_vault_that_cannot_be_opened_says_which_variable_opens_it() {
    VaultFixture vault = vault().fail("-json -vault my vault show A").as("enpass-cli");

    KamalException failure = failure(vault, "A");

    assertThat(failure).hasMessage("Could not read [\"A\"] from Enpass");
    assertThat(failure.where()).contains("enpass-cli -json -vault 'my vault' show A");
    assertThat(failure.remedy())
        .contains("Check the vault; where nobody can type its password, set MASTERPW");
  }

  @Test
  void an_answer_that_is_not_json_is_told() {
    VaultFixture vault = vault().answer("-json -vault my vault show A", "s3cret").as("enpass-cli");

    KamalException failure = failure(vault, "A");

    assertThat(failure).hasMessage("The Enpass CLI answered with something that is not JSON");
    assertThat(failure.explanation()).doesNotContain("s3cret");
  }

  @Test
  void the_vault_must_be_said() {
    VaultFixture vault =
        new VaultFixture(directory, new Enpass()).answer("version", "").as("enpass-cli");

    assertThat(failure(vault, "A")).hasMessage("Enpass needs --from");
  }

  private VaultFixture vault() {
    return new VaultFixture(directory, new Enpass()).from("my vault").answer("version", "1.6.2");
  }

  private static KamalException failure(VaultFixture vault, String... names) {
    return catchThrowableOfType(KamalException.class, () -> vault.fetch(names));
  }
}
