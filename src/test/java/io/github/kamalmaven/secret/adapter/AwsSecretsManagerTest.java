package io.github.kamalmaven.secret.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kamalmaven.KamalException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwsSecretsManagerTest {
  private static final String GET = "secretsmanager batch-get-secret-value --secret-id-list ";

  @TempDir Path directory;

  @Test
  void the_keys_of_an_object_are_secrets_of_their_own() {
    VaultFixture vault =
        vault()
            .account("prod")
            .answer(
                GET + "a b --profile prod --output json",
                values(Map.of("Name", "a", "SecretString", "{\"K1\":\"V1\",\"K2\":\"V2\"}")))
            .as("aws");

    Map<String, String> secrets = vault.fetch("a", "b");

    assertThat(secrets).containsExactly(Map.entry("a/K1", "V1"), Map.entry("a/K2", "V2"));
    assertThat(vault.called())
        .containsExactly("--version", GET + "a b --profile prod --output json");
  }

  @Test
  void the_profile_may_be_left_out_and_a_prefix_be_said_once() {
    VaultFixture vault =
        vault()
            .answer(
                GET + "shop/A --output json",
                values(Map.of("Name", "shop/A", "SecretString", "plain text")))
            .as("aws");

    assertThat(vault.from("shop").fetch("A")).containsExactly(Map.entry("shop/A", "plain text"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "5432            | n      | 5432",
        "true            | n      | true",
        "null            | n      | null",
        "\"quoted\"      | n      | quoted",
        "[\"a\", 1]      | n      | [\"a\",1]",
        "12 monkeys      | n      | 12 monkeys",
        "{ not json      | n      | { not json",
        "{\"port\":5432} | n/port | 5432",
        "{\"w\":1.5}     | n/w    | 1.5",
        "{\"x\":null}    | n/x    | null",
        "{\"r\":{\"a\": [1, true]}} | n/r | {\"a\":[1,true]}",
      })
  void every_value_becomes_text(String text, String key, String value) {
    VaultFixture vault =
        vault()
            .answer(GET + "n --output json", values(Map.of("Name", "n", "SecretString", text)))
            .as("aws");

    assertThat(vault.fetch("n")).containsExactly(Map.entry(key, value));
  }

  @Test
  void errors_are_told_one_by_one() {
    VaultFixture vault =
        vault()
            .answer(
                GET + "u1 u2 --output json",
                """
                {"SecretValues": [], "Errors": [
                  {"SecretId": "u1", "ErrorCode": "X", "Message": "can't find it."},
                  {"SecretId": "u2", "ErrorCode": "X", "Message": "can't find it."}]}
                """)
            .as("aws");

    assertThat(failure(vault, "u1", "u2")).hasMessage("u1: can't find it. u2: can't find it.");
  }

  @Test
  void a_call_that_fails_names_what_was_asked_for_and_not_what_was_answered() {
    VaultFixture vault =
        vault()
            .account("prod")
            .answer(GET + "a b --profile prod --output json", "s3cret", 254)
            .as("aws");

    KamalException failure = failure(vault, "a", "b");

    assertThat(failure).hasMessage("Could not read a, b from AWS Secrets Manager");
    assertThat(failure.remedy())
        .contains("Check credentials and region: aws sts get-caller-identity --profile prod");
    assertThat(failure.explanation()).doesNotContain("s3cret");
  }

  @Test
  void a_secret_without_text_is_told() {
    VaultFixture vault =
        vault().answer(GET + "a --output json", values(Map.of("Name", "a"))).as("aws");

    assertThat(failure(vault, "a")).hasMessage("The secret a in AWS Secrets Manager is binary");
  }

  @Test
  void an_answer_that_is_not_json_is_told() {
    VaultFixture vault = vault().answer(GET + "a --output json", "").as("aws");

    assertThat(failure(vault, "a"))
        .hasMessage("The AWS CLI answered with something that is not JSON");
  }

  @Test
  void more_than_one_call_may_ask_for_are_asked_for_in_several() {
    List<String> names = IntStream.rangeClosed(1, 21).mapToObj(i -> "n" + i).toList();
    VaultFixture vault =
        vault()
            .answer(
                GET + String.join(" ", names.subList(0, 20)) + " --output json",
                values(Map.of("Name", "n1", "SecretString", "one")))
            .answer(
                GET + "n21 --output json", values(Map.of("Name", "n21", "SecretString", "last")))
            .as("aws");

    assertThat(vault.fetch(names.toArray(String[]::new)))
        .containsExactly(Map.entry("n1", "one"), Map.entry("n21", "last"));
  }

  private VaultFixture vault() {
    return new VaultFixture(directory, new AwsSecretsManager()).answer("--version", "aws-cli/2.17");
  }

  private static String values(Map<String, String> secret) {
    try {
      return new ObjectMapper()
          .writeValueAsString(Map.of("SecretValues", List.of(secret), "Errors", List.of()));
    } catch (JsonProcessingException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static KamalException failure(VaultFixture vault, String... names) {
    return catchThrowableOfType(KamalException.class, () -> vault.fetch(names));
  }
}
