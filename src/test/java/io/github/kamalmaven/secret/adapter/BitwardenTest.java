package io.github.kamalmaven.secret.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BitwardenTest {
  private static final String LOGIN =
      """
      {"name": "db", "fields": [{"name": "user", "value": "app"}, {"name": "empty", "value": null}],
       "login": {"username": null, "password": "s3cret"}}
      """;

  private static final String NOTE =
      """
      {"name": "note", "notes": "x", "secureNote": {"type": 0},
       "fields": [{"name": "A", "value": "a1"}, {"name": "B", "value": "b2"}]}
      """;

  @TempDir Path directory;

  @Test
  void a_password_and_fields_of_items_are_read_each_item_once() {
    VaultFixture vault =
        unlocked().answer("get item db", LOGIN).answer("get item note", NOTE).as("bw");

    Map<String, String> secrets = vault.fetch("db", "note/B", "db/user", "note/A/ignored");

    assertThat(secrets)
        .containsExactly(
            Map.entry("db", "s3cret"),
            Map.entry("db/user", "app"),
            Map.entry("note/B", "b2"),
            Map.entry("note/A", "a1"));
    assertThat(vault.called())
        .containsExactly("--version", "status", "sync", "get item db", "get item note");
  }

  @Test
  void the_item_can_be_said_once() {
    VaultFixture vault = unlocked().answer("get item note", NOTE).as("bw");

    assertThat(vault.from("note").fetch("A", "B")).containsOnlyKeys("note/A", "note/B");
  }

  @Test
  void an_item_without_a_password_gives_all_its_fields() {
    VaultFixture vault = unlocked().answer("get item note", NOTE).as("bw");

    assertThat(vault.fetch("note"))
        .containsExactly(Map.entry("note/A", "a1"), Map.entry("note/B", "b2"));
  }

  @Test
  void a_field_without_a_value_is_left_out() {
    VaultFixture vault = unlocked().answer("get item db", LOGIN).as("bw");

    assertThat(vault.fetch("db/user", "db/empty")).containsOnlyKeys("db/user");
  }

  @Test
  void who_is_not_logged_in_logs_in_and_unlocks() {
    VaultFixture vault =
        vault()
            .attended()
            .answers("status", status("unauthenticated"), status("locked"), status("unlocked"))
            .answer("login ops@example.com", "export BW_SESSION=...")
            .answer("unlock --raw", "")
            .answer("sync", "Syncing complete.")
            .answer("get item db", LOGIN)
            .as("bw");

    Map<String, String> secrets = vault.fetch("db");

    assertThat(secrets).containsEntry("db", "s3cret");
    assertThat(vault.called())
        .containsExactly(
            "--version",
            "status",
            "login ops@example.com",
            "status",
            "unlock --raw",
            "status",
            "sync",
            "get item db");
  }

  @Test
  void the_session_of_an_unlocked_vault_goes_into_the_environment() {
    VaultFixture vault =
        vault()
            .attended()
            .script(
                "status",
                "if [ \"$BW_SESSION\" = t0ken ]; then echo '%s'; else echo '%s'; fi"
                    .formatted(status("unlocked"), status("locked")))
            .answer("unlock --raw", "t0ken")
            .script("sync", "test \"$BW_SESSION\" = t0ken")
            .script("get item db", "test \"$BW_SESSION\" = t0ken && cat '%s'".formatted(item()))
            .as("bw")
            .write("item.json", LOGIN);

    Map<String, String> secrets = vault.fetch("db");

    assertThat(secrets).containsEntry("db", "s3cret");
    assertThat(vault.called()).noneMatch(call -> call.contains("t0ken"));
  }

  @Test
  void where_nobody_is_a_locked_vault_says_which_variable_opens_it() {
    VaultFixture vault = vault().answer("status", status("locked")).as("bw");

    KamalException failure = failure(vault, "db");

    assertThat(failure)
        .hasMessage("Failed to login to and unlock Bitwarden: nobody is here to log in");
    assertThat(failure.remedy()).contains("Set BW_SESSION to what bw unlock --raw prints");
  }

  @Test
  void a_vault_that_stays_locked_is_told() {
    VaultFixture vault =
        vault().attended().answer("status", status("locked")).answer("unlock --raw", "").as("bw");

    KamalException failure = failure(vault, "db");

    assertThat(failure).hasMessage("Failed to login to and unlock Bitwarden");
    assertThat(failure.remedy()).contains("Its status is locked");
  }

  @Test
  void a_sync_that_fails_stops() {
    VaultFixture vault = vault().answer("status", status("unlocked")).fail("sync").as("bw");

    assertThat(failure(vault, "db")).hasMessage("Failed to sync Bitwarden");
  }

  @Test
  void an_item_that_is_not_there_is_named() {
    VaultFixture vault = unlocked().answer("get item db", "Not found.", 1).as("bw");

    assertThat(failure(vault, "db")).hasMessage("Could not read db from Bitwarden");
  }

  @Test
  void a_field_that_is_not_there_is_told_with_those_that_are() {
    VaultFixture vault = unlocked().answer("get item note", NOTE).as("bw");

    KamalException failure = failure(vault, "note/C");

    assertThat(failure).hasMessage("Could not find field C in item note in Bitwarden");
    assertThat(failure.remedy()).contains("Its custom fields are A, B");
  }

  @Test
  void an_item_with_nothing_to_take_is_told() {
    VaultFixture vault = unlocked().answer("get item note", "{\"notes\": \"NOTES\"}").as("bw");

    assertThat(failure(vault, "note"))
        .hasMessage("Item note is not a login type item and no fields were specified");
  }

  @Test
  void a_status_that_is_not_json_is_told() {
    VaultFixture vault = vault().answer("status", "mac failed.").as("bw");

    assertThat(failure(vault, "db"))
        .hasMessage("The Bitwarden CLI answered with something that is not JSON");
  }

  private Path item() {
    return directory.resolve("item.json");
  }

  private VaultFixture vault() {
    return new VaultFixture(directory, new Bitwarden())
        .account("ops@example.com")
        .answer("--version", "2024.9.0");
  }

  private VaultFixture unlocked() {
    return vault().answer("status", status("unlocked")).answer("sync", "Syncing complete.");
  }

  private static String status(String status) {
    return "{\"serverUrl\":null,\"status\":\"%s\"}".formatted(status);
  }

  private static KamalException failure(VaultFixture vault, String... names) {
    return catchThrowableOfType(KamalException.class, () -> vault.fetch(names));
  }
}
