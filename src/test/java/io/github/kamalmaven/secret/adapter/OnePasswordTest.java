package io.github.kamalmaven.secret.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnePasswordTest {
  private static final String SIGNED_IN = "account get --account acme";
  private static final String GET = " --vault Shop --format json --account acme";

  @TempDir Path directory;

  @Test
  void the_fields_of_an_item_are_read_in_one_call() {
    VaultFixture vault =
        signedIn()
            .answer(
                "item get db" + GET + " --fields label=main.USER,label=main.PASSWORD",
                """
                [{"label": "USER", "value": "app", "reference": "op://Shop/db/main/USER"},
                 {"label": "PASSWORD", "value": "s3\\"cret\\n", "reference": "op://Shop/db/main/PASSWORD"}]
                """)
            .as("op");

    Map<String, String> secrets = vault.from("op://Shop/db").fetch("main/USER", "main/PASSWORD");

    assertThat(secrets)
        .containsExactly(
            Map.entry("Shop/db/main/USER", "app"),
            Map.entry("Shop/db/main/PASSWORD", "s3\"cret\n"));
    assertThat(vault.called())
        .containsExactly(
            "--version",
            "account get --account acme",
            "item get db --vault Shop --format json --account acme --fields"
                + " label=main.USER,label=main.PASSWORD");
  }

  @Test
  void several_items_are_read_one_after_the_other_vault_by_vault() {
    VaultFixture vault =
        signedIn()
            .answer("item get db" + GET + " --fields label=password,label=user", array("db"))
            .answer(
                "item get web --vault Other --format json --account acme --fields label=a.b.c",
                "{\"value\": \"abc\", \"reference\": \"op://Other/web/a/b/c\"}")
            .answer(
                "item get api" + GET + " --fields label=password",
                "{\"value\": \"key\", \"reference\": \"op://Shop/api/password\"}")
            .as("op");

    Map<String, String> secrets =
        vault.fetch("Shop/db", "op://Other/web/a/b/c", "Shop/api", "Shop/db/user");

    assertThat(secrets)
        .containsExactly(
            Map.entry("Shop/db", "p-db"),
            Map.entry("Shop/db/user", "u-db"),
            Map.entry("Shop/api", "key"),
            Map.entry("Other/web/a/b/c", "abc"));
  }

  @Test
  void without_names_all_fields_of_the_item_come_back() {
    VaultFixture vault =
        signedIn().answer("item get db" + GET, "{\"fields\": %s}".formatted(array("db"))).as("op");

    Map<String, String> secrets = vault.from("op://Shop/db").fetch();

    assertThat(secrets).containsOnlyKeys("Shop/db", "Shop/db/user");
  }

  @Test
  void a_session_goes_into_the_environment_and_into_no_argument() {
    VaultFixture vault =
        vault()
            .attended()
            .fail(SIGNED_IN)
            .answer("signin --account acme --force --raw", "t0ken\n")
            .script(
                "item get db" + GET + " --fields label=password",
                "echo \"{\\\"value\\\": \\\"$OP_SESSION $OP_SESSION_acme\\\","
                    + " \\\"reference\\\": \\\"op://Shop/db/password\\\"}\"")
            .as("op");

    Map<String, String> secrets = vault.fetch("Shop/db");

    assertThat(secrets).containsExactly(Map.entry("Shop/db", "t0ken t0ken"));
    assertThat(vault.called()).noneMatch(call -> call.contains("t0ken"));
  }

  @Test
  void the_app_signs_in_without_a_session() {
    VaultFixture vault =
        vault()
            .attended()
            .fail(SIGNED_IN)
            .answer("signin --account acme --force --raw", "")
            .script(
                "item get db" + GET + " --fields label=password",
                "echo \"{\\\"value\\\": \\\"<${OP_SESSION-none}>\\\","
                    + " \\\"reference\\\": \\\"op://Shop/db/password\\\"}\"")
            .as("op");

    assertThat(vault.fetch("Shop/db")).containsExactly(Map.entry("Shop/db", "<none>"));
  }

  @Test
  void it_is_looked_for_and_signed_in_to_once() {
    VaultFixture vault =
        signedIn()
            .answer("item get db" + GET + " --fields label=password,label=user", array("db"))
            .as("op");

    vault.fetch("Shop/db", "Shop/db/user");
    vault.fetch("Shop/db", "Shop/db/user");

    assertThat(vault.called()).hasSize(4).containsOnlyOnce("--version", SIGNED_IN);
  }

  @Test
  void where_nobody_is_no_login_is_tried_twice_over() {
    VaultFixture vault = vault().fail(SIGNED_IN).as("op");

    KamalException failure = failure(vault, "Shop/db");
    KamalException again = failure(vault, "Shop/db");

    assertThat(failure)
        .hasMessage("Failed to login to 1Password: nobody is here to log in")
        .isSameAs(again);
    assertThat(failure.where()).contains("op signin --account acme --force --raw");
    assertThat(failure.remedy()).contains("Sign in before, or set OP_SERVICE_ACCOUNT_TOKEN");
    assertThat(vault.called()).containsExactly("--version", SIGNED_IN);
  }

  @Test
  void a_login_that_fails_says_how_to_see_why() {
    VaultFixture vault =
        vault()
            .attended()
            .fail(SIGNED_IN)
            .answer("signin --account acme --force --raw", "half a t0ken", 1)
            .as("op");

    KamalException failure = failure(vault, "Shop/db");

    assertThat(failure.explanation())
        .isEqualTo(
            """
            Failed to login to 1Password
              where: op signin --account acme --force --raw
              to do: Call it yourself to see why: op signin --account acme --force --raw""");
  }

  @Test
  void an_item_that_is_not_there_is_named_and_the_output_is_not() {
    VaultFixture vault =
        signedIn()
            .answer("item get db" + GET + " --fields label=user,label=pw", "half a s3cret", 1)
            .as("op");

    KamalException failure = failure(vault, "Shop/db/user", "Shop/db/pw");

    assertThat(failure).hasMessage("Could not read user, pw from db in the Shop 1Password vault");
    assertThat(failure.explanation()).doesNotContain("s3cret");
  }

  @Test
  void an_answer_that_is_not_json_is_not_quoted() {
    VaultFixture vault =
        signedIn()
            .answer("item get db" + GET + " --fields label=password", "{\"value\": \"s3cret")
            .as("op");

    KamalException failure = failure(vault, "Shop/db");

    assertThat(failure)
        .hasMessage("The 1Password CLI answered with something that is not JSON")
        .hasNoCause();
    assertThat(failure.explanation()).doesNotContain("s3cret");
  }

  @Test
  void a_name_without_an_item_says_how_names_look() {
    KamalException failure = failure(signedIn().as("op"), "Shop");

    assertThat(failure).hasMessage("1Password needs a vault and an item, but was given Shop");
    assertThat(failure.remedy()).contains("Name VAULT/ITEM/FIELD, or give --from VAULT/ITEM");
  }

  @Test
  void words_that_the_shell_would_change_arrive_as_they_are() {
    String odd = "it's $HOME `x` \"q\" ; é";
    VaultFixture vault =
        signedIn()
            .answer(
                "item get " + odd + GET + " --fields label=password",
                "{\"value\": \"v\", \"reference\": \"op://Shop/odd/password\"}")
            .as("op");

    assertThat(vault.fetch("Shop/" + odd)).containsExactly(Map.entry("Shop/odd", "v"));
  }

  private VaultFixture vault() {
    return new VaultFixture(directory, new OnePassword())
        .account("acme")
        .answer("--version", "2.30.0");
  }

  private VaultFixture signedIn() {
    return vault().answer(SIGNED_IN, "ID: X");
  }

  private static String array(String item) {
    return """
        [{"value": "p-%1$s", "reference": "op://Shop/%1$s/password"},
         {"value": "u-%1$s", "reference": "op://Shop/%1$s/user"},
         {"reference": "op://Shop/%1$s/empty"}]
        """
        .formatted(item);
  }

  private static KamalException failure(VaultFixture vault, String... names) {
    return catchThrowableOfType(KamalException.class, () -> vault.fetch(names));
  }
}
