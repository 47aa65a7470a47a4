package io.github.kamalmaven.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StrictSecretsTest {
  @TempDir Path project;
  private SecretsFixture fixture;

  @BeforeEach
  void aProjectWithAnEnvironment() {
    fixture = new SecretsFixture(project, Map.of("HOME_REGION", "eu", "EMPTY", ""));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "A= | is empty",
        "A='' | is empty",
        "A='  ' | holds nothing but white space",
        "A=$NOWHERE | is empty: $NOWHERE is not set",
        "A=${NOWHERE} | is empty: $NOWHERE is not set",
        "A=$EMPTY | is empty: $EMPTY is set, but empty",
        "A=redis://:$NOWHERE@cache | is not whole: $NOWHERE is not set",
        "A=${NOWHERE:-dflt} | is not whole: $NOWHERE is not set",
        "A=$(true) | is empty: $(true) printed nothing",
        "A=$(echo '  ') | holds nothing but white space: $(echo '  ') printed nothing",
        "A=$(exit 3) | is empty: $(exit 3) failed with exit status 3",
        "A=$(echo cut-of; exit 1) | is not whole: $(echo cut-of; exit 1) failed with exit status 1",
        "A=u:$(echo not signed in >&2; exit 6) | is not whole: $(echo not signed in >&2; exit 6)"
            + " failed with exit status 6: not signed in",
        "A=$(printf %s \"$NOWHERE\") | is empty: $(printf %s \"$NOWHERE\") printed nothing"
            + " ($NOWHERE is not set)",
        "A=$(printf 'pa\\\\044word') | is not whole: a dollar sign in what its command printed is taken"
            + " for a variable that is not set",
      })
  void what_cannot_be_relied_on_is_told_with_what_it_comes_from(String line, String doubt) {
    fixture.file(".kamal/secrets", "# the database\n" + line);

    KamalException failure = refused("A");

    assertThat(failure).hasMessage("A " + doubt + " (needed for env of web)");
    assertThat(failure.where()).contains(".kamal/secrets:2");
    assertThat(failure.remedy().orElseThrow()).contains("kamal.parity=secrets-strict");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A=x",
        "A=$HOME_REGION",
        "A=x$EMPTY",
        "A='$NOWHERE'",
        "A=\\$NOWHERE",
        "A=$(echo x)",
        "A=$(echo \"$NOWHERE\"x)",
        "A=x$(true)",
        "A=$",
      })
  void what_is_there_and_whole_is_taken(String line) {
    fixture.file(".kamal/secrets", line + "\nUNUSED=$(exit 1)");

    fixture.secrets().require(Map.of("A", Set.of("env of web")));

    assertThat(fixture.secrets().get("A").isBlank()).isFalse();
  }

  @Test
  void what_is_wrong_with_a_key_is_wrong_with_all_that_are_made_of_it() {
    fixture.file(
        ".kamal/secrets",
        "PASSWORD=$(echo locked >&2; exit 1)\nSUFFIX=\nA=postgres://u:$PASSWORD@db/shop$SUFFIX");

    KamalException failure = refused("A");

    assertThat(failure)
        .hasMessage(
            "A is not whole: PASSWORD (.kamal/secrets:1) is empty:"
                + " $(echo locked >&2; exit 1) failed with exit status 1: locked"
                + " (needed for env of web)");
    assertThat(failure.where()).contains(".kamal/secrets:3");
  }

  @Test
  void a_key_of_another_file_is_named_where_it_was_meant() {
    fixture.file(".kamal/secrets-common", "HOST=db.internal");
    fixture.file(".kamal/secrets", "A=postgres://$HOST");

    assertThat(refused("A"))
        .hasMessageStartingWith(
            "A is not whole: $HOST is not set here (it is in .kamal/secrets-common:1, but a secrets"
                + " file does not see the keys of another)");
  }

  @Test
  void what_an_empty_value_has_taken_the_place_of_is_told() {
    fixture.file(".kamal/secrets-common", "A=common");
    fixture.file(".kamal/secrets", "A=first\nB=1\nA=$EMPTY");

    assertThat(refused("A"))
        .hasMessage(
            "A is empty: $EMPTY is set, but empty; what .kamal/secrets-common:1 and"
                + " .kamal/secrets:1 says does not count (needed for env of web)");
  }

  @Test
  void a_common_key_whose_command_fails_does_no_harm_where_another_one_counts() {
    fixture.file(".kamal/secrets-common", "A=$(exit 1)");
    fixture.file(".kamal/secrets", "A=own");

    fixture.secrets().require(Map.of("A", Set.of("env of web")));

    assertThat(fixture.secrets().get("A").reveal()).isEqualTo("own");
  }

  @Test
  void several_are_told_at_once_and_their_values_never() {
    fixture.file(".kamal/secrets", "A=s3cret-$NOWHERE\nTOKEN=s3cret\nC=");
    Map<String, Set<String>> needs = new LinkedHashMap<>();
    needs.put("A", Set.of("registry/password"));
    needs.put("TOKN", Set.of("builder/secrets"));
    needs.put("TOKEN", Set.of("builder/secrets"));
    needs.put("C", Set.of("env of db"));

    KamalException failure =
        catchThrowableOfType(KamalException.class, () -> fixture.secrets().require(needs));

    assertThat(failure.explanation())
        .isEqualTo(
            """
            3 secrets cannot be used
            .kamal/secrets:1: A is not whole: $NOWHERE is not set (needed for registry/password)
            Secret 'TOKN' not found in .kamal/secrets (needed for builder/secrets). Did you mean \
            TOKEN? If not: Add TOKN=... to .kamal/secrets
            .kamal/secrets:3: C is empty (needed for env of db)
              to do: see to it that each gets a value; kamal.parity=secrets-strict (--parity) \
            takes them as they are, as Kamal does""");
  }

  @Test
  void a_dollar_sign_from_a_vault_gets_through_with_a_backslash_in_front() {
    fixture.file(".kamal/secrets", "A=$(printf 'pa\\\\044word' | sed 's/[\\$]/\\\\\\\\&/g')");

    fixture.secrets().require(Map.of("A", Set.of("env of web")));

    assertThat(fixture.secrets().get("A").reveal()).isEqualTo("pa$word");
  }

  private KamalException refused(String key) {
    return catchThrowableOfType(
        KamalException.class, () -> fixture.secrets().require(Map.of(key, Set.of("env of web"))));
  }
}
