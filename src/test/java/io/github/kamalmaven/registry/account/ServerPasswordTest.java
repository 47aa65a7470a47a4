package io.github.kamalmaven.registry.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ServerPasswordTest {

  @ParameterizedTest
  @ValueSource(strings = {"s3cret", "pä$$wörd", "a{b", "}{", "{}", "line\nline\n", "\\{not\\}"})
  void a_password_is_a_text(String text) {
    String checked = new ServerPassword("ghcr.io", text, "settings.xml").checked();

    assertThat(checked).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uFFFD\uFFFDq", "a\u0003"})
  void what_was_not_decrypted_is_refused_and_not_shown(String text) {
    KamalException failure = refusal(new ServerPassword("ghcr.io", text, "settings.xml"));

    assertThat(failure)
        .hasMessage(
            "The password of the server ghcr.io cannot be decrypted; it was sent to nobody");
    assertThat(failure.explanation()).contains("settings-security.xml").doesNotContain(text);
  }

  @Test
  void a_variable_that_is_not_set_is_named() {
    KamalException failure =
        refusal(new ServerPassword("ghcr.io", "${env.GHCR_TOKEN}", "settings.xml"));

    assertThat(failure)
        .hasMessage("The password of the server ghcr.io refers to ${env.GHCR_TOKEN}, not set");
  }

  @Test
  void no_password_is_an_error() {
    KamalException failure = refusal(new ServerPassword("ghcr.io", "", "settings.xml"));

    assertThat(failure).hasMessage("The server ghcr.io has no <password>");
  }

  private static KamalException refusal(ServerPassword password) {
    return catchThrowableOfType(KamalException.class, password::checked);
  }
}
