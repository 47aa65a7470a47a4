package io.github.kamalmaven.secret.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassboltTest {
  private static final String COLUMNS = " --column name --column password --json";
  private static final String AB =
      "[{\"name\": \"B\", \"password\": \"b2\"}, {\"name\": \"A\", \"password\": \"a1\"}]";

  @TempDir Path directory;

  @Test
  void secrets_outside_of_folders_are_found_by_name() {
    String list = "list resources --filter Name == \"A\" || Name == \"B\"" + COLUMNS;
    VaultFixture vault = vault().answer(list, AB).as("passbolt");

    Map<String, String> secrets = vault.fetch("A", "B");

    assertThat(secrets).containsExactly(Map.entry("B", "b2"), Map.entry("A", "a1"));
    assertThat(vault.called()).containsExactly("--version", "verify", list);
  }

  @Test
  void secrets_of_a_folder_are_found_by_its_id() {
    VaultFixture vault =
        vault()
            .answer("list folders --filter Name == \"shop\" --json", folder("f1", "shop"))
            .answer(
                "list resources --filter (Name == \"A\" && FolderParentID == \"f1\") ||"
                    + " (Name == \"B\" && FolderParentID == \"f1\") --folder f1"
                    + COLUMNS,
                AB)
            .as("passbolt");

    assertThat(vault.from("shop").fetch("A", "B")).containsOnlyKeys("A", "B");
  }

  @Test
  void folders_at_the_top_are_looked_up_in_one_call_nested_ones_by_their_parents() {
    VaultFixture vault =
        vault()
            .answer(
                "list folders --filter Name == \"shop\" || Name == \"other\" --json",
                "[{\"id\": \"f1\", \"name\": \"shop\"}, {\"id\": \"f2\", \"name\": \"other\"}]")
            .answer(
                "list folders --filter Name == \"eu\" && FolderParentID == \"f1\" --json",
                folder("f3", "eu"))
            .answer(
                "list resources --filter (Name == \"A\" && FolderParentID == \"f3\") ||"
                    + " (Name == \"B\" && FolderParentID == \"f2\")"
                    + " --folder f1 --folder f2 --folder f3"
                    + COLUMNS,
                AB)
            .as("passbolt");

    assertThat(vault.fetch("shop/eu/A", "other/B")).containsOnlyKeys("A", "B");
  }

  @Test
  void blanks_and_quotes_in_names_reach_the_filter_as_they_are() {
    VaultFixture vault =
        vault()
            .answer(
                "list resources --filter Name == \"it's \\\"mine\\\"\"" + COLUMNS,
                "[{\"name\": \"it's \\\"mine\\\"\", \"password\": \"x\"}]")
            .as("passbolt");

    assertThat(vault.fetch("it's \"mine\"")).containsExactly(Map.entry("it's \"mine\"", "x"));
  }

  @Test
  void folders_that_are_not_there_are_named() {
    VaultFixture vault =
        vault()
            .answer(
                "list folders --filter Name == \"shop\" || Name == \"none\" --json",
                folder("f1", "shop"))
            .answer("list folders --filter Name == \"eu\" && FolderParentID == \"f1\" --json", "[]")
            .as("passbolt");

    assertThat(failure(vault, "shop/eu/us/A", "none/B"))
        .hasMessage("Could not find the following folders in Passbolt: shop/eu/us, none");
  }

  @Test
  void secrets_that_are_not_there_are_named() {
    VaultFixture vault =
        vault()
            .answer("list resources --filter Name == \"A\" || Name == \"C\"" + COLUMNS, AB)
            .as("passbolt");

    KamalException failure = failure(vault, "A", "C");

    assertThat(failure).hasMessage("Could not find the following secrets in Passbolt: C");
    assertThat(failure.explanation()).doesNotContain("a1");
  }

  @Test
  void two_secrets_of_one_name_are_not_taken_for_each_other() {
    VaultFixture vault =
        vault()
            .answer(
                "list resources --filter Name == \"A\"" + COLUMNS,
                "[{\"name\": \"A\", \"password\": \"1\"}, {\"name\": \"A\", \"password\": \"2\"}]")
            .as("passbolt");

    assertThat(failure(vault, "A")).hasMessage("A is present more than once in Passbolt");
  }

  @Test
  void a_login_that_fails_says_how_to_configure_it() {
    VaultFixture vault =
        new VaultFixture(directory, new Passbolt())
            .answer("--version", "0.3.1")
            .fail("verify")
            .as("passbolt");

    KamalException failure = failure(vault, "A");

    assertThat(failure).hasMessage("Failed to login to Passbolt");
    assertThat(failure.remedy().orElse("")).startsWith("Call passbolt configure");
  }

  @Test
  void calls_that_fail_are_told() {
    VaultFixture vault =
        vault()
            .fail("list resources --filter Name == \"A\"" + COLUMNS)
            .fail("list folders --filter Name == \"f\" --json")
            .as("passbolt");

    assertThat(failure(vault, "A")).hasMessage("Could not read [\"A\"] from Passbolt");
    assertThat(failure(vault, "f/A")).hasMessage("Could not read folders from Passbolt");
    assertThat(failure(vault)).hasMessage("No secrets given to fetch");
  }

  @Test
  void an_answer_that_is_not_json_is_told() {
    VaultFixture vault =
        vault().answer("list resources --filter Name == \"A\"" + COLUMNS, "s3cret").as("passbolt");

    KamalException failure = failure(vault, "A");

    assertThat(failure).hasMessage("The Passbolt CLI answered with something that is not JSON");
    assertThat(failure.explanation()).doesNotContain("s3cret");
  }

  private VaultFixture vault() {
    return new VaultFixture(directory, new Passbolt())
        .answer("--version", "0.3.1")
        .answer("verify", "");
  }

  private static String folder(String id, String name) {
    return "[{\"id\": \"%s\", \"folder_parent_id\": \"\", \"name\": \"%s\"}]".formatted(id, name);
  }

  private static KamalException failure(VaultFixture vault, String... names) {
    return catchThrowableOfType(KamalException.class, () -> vault.fetch(names));
  }
}
