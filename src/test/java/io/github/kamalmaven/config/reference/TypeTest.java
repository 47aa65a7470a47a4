package io.github.kamalmaven.config.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TypeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "string",
        "integer",
        "boolean",
        "list of strings",
        "map of strings",
        "section proxy/run",
        "map of section accessory",
        "list of hosts or section role"
      })
  void a_notation_is_read_and_written_alike(String notation) {
    assertThat(Type.parse(notation).notation()).isEqualTo(notation);
  }

  @ParameterizedTest
  @EnumSource
  void a_form_is_known_by_its_notation(Form form) {
    assertThat(Type.parse(form.notation())).isEqualTo(form);
  }

  @Test
  void an_unknown_notation_is_refused() {
    assertThatThrownBy(() -> Type.parse("text")).isInstanceOf(IllegalArgumentException.class);
  }
}
