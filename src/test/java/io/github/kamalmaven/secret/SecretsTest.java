package io.github.kamalmaven.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.shell.Sensitive;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir Path project;
  private SecretsFixture fixture;

  @BeforeEach
  void anEmptyProject() {
    fixture = new SecretsFixture(project, Map.of());
  }

  @Test
  void the_later_file_wins_and_the_common_one_fills_up() {
    fixture.file(".kamal/secrets-common", "A=common\nB=common");
    fixture.file(".kamal/secrets", "A=plain");

    Map<String, Sensitive> all = fixture.secrets().all();

    assertThat(all).containsEntry("A", Sensitive.of("plain"));
    assertThat(all).containsEntry("B", Sensitive.of("common"));
    assertThat(all.keySet()).containsExactly("A", "B");
  }

  @Test
  void a_destination_has_its_own_file_instead_of_the_plain_one() {
    fixture.file(".kamal/secrets", "A=plain");
    fixture.file(".kamal/secrets.staging", "A=staging\nWHERE=$KAMAL_DESTINATION");

    Secrets secrets = fixture.secrets("staging");

    assertThat(secrets.get("A").reveal()).isEqualTo("staging");
    assertThat(secrets.get("WHERE").reveal()).isEqualTo("staging");
  }

  @Test
  void a_file_does_not_see_the_keys_of_another_one() {
    fixture.file(".kamal/secrets-common", "A=common");
    fixture.file(".kamal/secrets", "B=<$A>");

    assertThat(fixture.secrets().get("B").reveal()).isEqualTo("<>");
  }

  @Test
  void only_a_key_with_something_in_it_counts_as_had() {
    fixture.file(".kamal/secrets", "A=1\nBLANK=");

    Secrets secrets = fixture.secrets();

    assertThat(secrets.has("A")).isTrue();
    assertThat(secrets.has("BLANK")).isFalse();
    assertThat(secrets.has("NONE")).isFalse();
  }

  @Test
  void a_missing_secret_is_told_with_the_files_that_were_read_and_the_nearest_key() {
    fixture.file(".kamal/secrets-common", "OTHER=1");
    fixture.file(".kamal/secrets", "REGISTRY_PASSWORD=1");

    KamalException failure = missing(fixture.secrets(), "REGISTRY_PASWORD");

    assertThat(failure)
        .hasMessage("Secret 'REGISTRY_PASWORD' not found in .kamal/secrets-common, .kamal/secrets");
    assertThat(failure.remedy())
        .contains(
            "Did you mean REGISTRY_PASSWORD? If not: Add REGISTRY_PASWORD=... to .kamal/secrets");
  }

  @Test
  void a_missing_secret_without_any_file_is_told_with_the_files_that_could_be() {
    KamalException failure = missing(fixture.secrets("staging"), "X");

    assertThat(failure)
        .hasMessage(
            "Secret 'X' not found, no secret files (.kamal/secrets-common, .kamal/secrets.staging)"
                + " provided");
    assertThat(failure.where()).contains(project.resolve(".kamal/secrets.staging").toString());
    assertThat(failure.remedy()).contains("Add X=... to .kamal/secrets.staging");
  }

  @Test
  void a_secret_in_the_plain_file_is_told_to_be_in_the_wrong_file_for_a_destination() {
    fixture.file(".kamal/secrets", "X=$(echo never run >&2)");
    fixture.file(".kamal/secrets.staging", "Y=1");

    KamalException failure = missing(fixture.secrets("staging"), "X");

    assertThat(failure.remedy())
        .contains(
            ".kamal/secrets has X, but is not read with a destination: move it to"
                + " .kamal/secrets-common or .kamal/secrets.staging");
    assertThat(fixture.events).isEmpty();
  }

  @Test
  void commands_are_run_once_however_many_threads_ask() {
    fixture.file(".kamal/secrets", "A=$(echo x >> runs; wc -l < runs | tr -d ' ')");
    Secrets secrets = fixture.secrets();
    ExecutorService threads = Executors.newFixedThreadPool(4);

    try {
      List<String> values =
          Stream.generate(() -> threads.submit(() -> secrets.get("A").reveal()))
              .limit(4)
              .collect(Collectors.toList())
              .stream()
              .map(SecretsTest::join)
              .toList();

      assertThat(values).containsOnly("1");
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void a_failure_is_not_tried_again() {
    fixture.file(
        ".kamal/secrets", "A=$(echo tried >&2)\nB=$(kamal secrets fetch -a nosuch --account x y)");
    Secrets secrets = fixture.secrets();

    KamalException first = missing(secrets, "A");
    KamalException second = missing(secrets, "A");

    assertThat(second).isSameAs(first);
    assertThat(fixture.events).hasSize(2);
  }

  @Test
  void what_a_command_says_on_standard_error_is_reported_without_expanded_values() {
    fixture.file(".kamal/secrets", "TOKEN=t0ps3cret\nA=$(echo $TOKEN; echo unlocking >&2)");

    fixture.secrets().get("A");

    assertThat(fixture.events)
        .containsExactly(
            new Event.CommandWrote(
                "localhost", "echo $TOKEN; echo unlocking >&2", Event.Stream.ERR, "unlocking"),
            new Event.Followed("secrets", Event.Stream.ERR, "unlocking"));
  }

  private static KamalException missing(Secrets secrets, String key) {
    return catchThrowableOfType(KamalException.class, () -> secrets.get(key));
  }

  private static String join(java.util.concurrent.Future<String> future) {
    try {
      return future.get();
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }

  @Test
  void what_is_known_can_be_masked_and_masking_asks_for_nothing() {
    fixture.file(".kamal/secrets", "PASSWORD=s3cret\nTOKEN=t0ken");
    Secrets secrets = fixture.secrets();

    String before = secrets.mask().over("s3cret t0ken");
    Sensitive unused = secrets.get("TOKEN");

    assertThat(before).isEqualTo("s3cret t0ken");
    assertThat(secrets.mask().over("s3cret t0ken")).isEqualTo("[REDACTED] [REDACTED]");
    assertThat(unused).isEqualTo(Sensitive.of("t0ken"));
  }

  @Test
  void every_value_that_a_vault_returned_is_masked() {
    fixture.file(
        ".kamal/secrets",
        """
        ALL=$(kamal secrets fetch --adapter test --account acme db-pass token)
        DB={"user":"shop_user","auth":{"password":"s3cret"}}
        """);
    Secrets secrets = fixture.secrets();

    secrets.all();

    assertThat(secrets.mask().over("ssap-bd nekot shop_user s3cret"))
        .isEqualTo("[REDACTED] [REDACTED] [REDACTED] [REDACTED]");
  }

  @Test
  void what_was_known_before_a_line_failed_is_masked() {
    fixture.file(".kamal/secrets", "A=s3cret\nB=$(kamal secrets fetch -a nosuch x)");
    Secrets secrets = fixture.secrets();

    missing(secrets, "A");

    assertThat(secrets.mask().over("s3cret")).isEqualTo("[REDACTED]");
  }
}
