package io.github.kamalmaven.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who finds nothing must be known to find everything. */
final class NeedlesTest {
  private final Needles needles = Needles.ofAll("more");

  @ParameterizedTest
  @MethodSource("io.github.kamalmaven.canary.Canaries#all")
  void a_secret_is_found_as_it_is_and_in_other_forms(Canary canary) {
    byte[] bytes = canary.value().getBytes(StandardCharsets.UTF_8);

    assertThat(needles.in(canary.value())).isNotEmpty();
    assertThat(needles.in(canary.inContainer())).isNotEmpty();
    assertThat(needles.in(URLEncoder.encode(canary.value(), StandardCharsets.UTF_8))).isNotEmpty();
    assertThat(needles.in(Base64.getEncoder().encodeToString(bytes))).isNotEmpty();
    for (String before : new String[] {"a", "ab", "abc", "user:"}) {
      String text = before + canary.value() + " and more";
      byte[] around = text.getBytes(StandardCharsets.UTF_8);
      assertThat(needles.in(Base64.getEncoder().encodeToString(around))).isNotEmpty();
    }
  }

  @Test
  void other_texts_hold_none() {
    assertThat(needles.in("-----BEGIN PRIVATE KEY----- KILOBYTES_64=[REDACTED] 12345678"))
        .isEmpty();
    assertThat(needles.in("no less, no more")).containsExactly("more");
  }
}
