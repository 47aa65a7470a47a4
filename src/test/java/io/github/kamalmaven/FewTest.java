package io.github.kamalmaven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FewTest {
  private final Few<String, StringBuilder> few = new Few<>();

  @Test
  void each_key_has_one_thing() {
    StringBuilder made = few.of("a", StringBuilder::new);

    assertThat(few.of("a", StringBuilder::new)).isSameAs(made);
    assertThat(few.of("b", StringBuilder::new)).isNotSameAs(made);
    assertThat(few.known("a")).containsSame(made);
    assertThat(few.known("c")).isEmpty();
  }

  @Test
  void what_is_taken_is_forgotten() {
    few.of("a", StringBuilder::new);
    few.of("b", StringBuilder::new);

    assertThat(few.takeAll()).hasToString("[a, b]");
    assertThat(few.takeAll()).isEmpty();
  }
}
