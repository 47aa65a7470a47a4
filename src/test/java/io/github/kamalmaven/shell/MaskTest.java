package io.github.kamalmaven.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MaskTest {

  @Test
  void every_secret_is_hidden_wherever_it_stands() {
    Mask mask = Mask.of(List.of(Sensitive.of("s3cret"), Sensitive.of("tok.en")));

    assertThat(mask.over("+ curl -H 'Bearer tok.en' --user me:s3cret; token stays"))
        .isEqualTo("+ curl -H 'Bearer [REDACTED]' --user me:[REDACTED]; token stays");
  }

  @Test
  void a_secret_that_begins_with_another_is_hidden_whole() {
    Mask mask = Mask.of(List.of(Sensitive.of("pass"), Sensitive.of("password1")));

    assertThat(mask.over("password1 and pass")).isEqualTo("[REDACTED] and [REDACTED]");
  }

  @Test
  void each_line_of_a_key_is_hidden() {
    Mask mask = Mask.of(List.of(Sensitive.of("-----BEGIN-----\nMIIE\nabcd==\n-----END-----\n")));

    assertThat(mask.over("got MIIE, then abcd==")).isEqualTo("got [REDACTED], then [REDACTED]");
  }

  @Test
  void short_and_empty_values_stand_in_too_many_words_to_be_hidden() {
    Mask mask = Mask.of(List.of(Sensitive.of("yes"), Sensitive.of(""), Sensitive.of("\n")));

    assertThat(mask.over("yes, yesterday")).isEqualTo("yes, yesterday");
  }

  @Test
  void what_one_command_reads_is_hidden_however_short_it_is() {
    assertThat(Mask.of(Sensitive.of("abc\n")).over("got abc")).isEqualTo("got [REDACTED]");
    assertThat(Mask.of(Sensitive.of("")).over("got nothing")).isEqualTo("got nothing");
  }

  @Test
  void a_word_of_letters_or_digits_is_hidden_where_it_stands_alone() {
    Mask mask = Mask.of(List.of(Sensitive.of("deploy"), Sensitive.of("5432")));

    assertThat(mask.over("redeploys with deploy@db:5432, 54321 times"))
        .isEqualTo("redeploys with [REDACTED]@db:[REDACTED], 54321 times");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "False", "null", "none", "no", "1"})
  void words_that_give_nothing_away_are_no_secrets(String word) {
    Mask mask = Mask.of(List.of(Sensitive.of(word)));

    assertThat(mask.over("is " + word + "!")).isEqualTo("is " + word + "!");
  }

  @Test
  void secrets_that_overlap_are_hidden_whole() {
    Mask mask = Mask.of(List.of(Sensitive.of("abc-def"), Sensitive.of("def-ghi")));

    assertThat(mask.over("<abc-def-ghi>")).isEqualTo("<[REDACTED]>");
  }

  @Test
  void of_a_long_secret_a_part_is_hidden_too() {
    String secret =
        "0123456789".repeat(3) + "-abcdefghijklmnopqrstuvwxyz-" + "9876543210".repeat(3);
    Mask mask = Mask.of(List.of(Sensitive.of(secret)));

    assertThat(mask.over("cut: " + secret.substring(7, 60) + "..."))
        .isEqualTo("cut: [REDACTED]...");
    assertThat(mask.over("few: " + secret.substring(20, 50))).endsWith(secret.substring(20, 50));
  }

  @Test
  void what_openssl_and_base64_break_into_lines_is_hidden() {
    byte[] key = "k3y!".repeat(50).getBytes(StandardCharsets.UTF_8);
    Mask mask = Mask.of(List.of(Sensitive.of("k3y!".repeat(50))));
    Base64.Encoder openssl = Base64.getMimeEncoder(64, new byte[] {'\n'});

    assertThat(mask.over(openssl.encodeToString(key)).replaceAll("\\[REDACTED]", ""))
        .matches("\\s*.{0,4}");
  }

  @Test
  void an_authorization_header_hides_the_password_in_it() {
    Mask mask = Mask.of(List.of(Sensitive.of("s3cret-w0rd")));
    String header = base64("bot:s3cret-w0rd");

    String masked = mask.over("Authorization: Basic " + header);

    assertThat(masked)
        .startsWith("Authorization: Basic " + header.substring(0, 4))
        .contains("[REDACTED]");
    assertThat(masked).doesNotContain(header.substring(6, 18));
  }

  @Test
  void a_line_that_goes_on_is_cut_before_a_secret_that_may_begin() {
    Mask mask = Mask.of(List.of(Sensitive.of("s3cret-w0rd")));
    String text = "x".repeat(300) + "s3cret-w0rd";

    for (int come = 300; come < text.length(); come++) {
      String beginning = text.substring(0, come);
      int cut = mask.cut(beginning);
      assertThat(mask.over(text.substring(0, cut)) + mask.over(text.substring(cut)))
          .isEqualTo("x".repeat(300) + "[REDACTED]");
    }
  }

  @Test
  void many_secrets_are_looked_for_in_a_time_that_does_not_grow_with_them() {
    List<Sensitive> secrets =
        IntStream.range(0, 40)
            .mapToObj(i -> Sensitive.of("s3cret/" + i + "=&'\"".repeat(i)))
            .toList();
    Mask mask = Mask.of(secrets);
    String megabyte = "2026-11-22 INFO handled request id=9f8a7b6c in 12 ms\n".repeat(20_000);

    for (int i = 0; i < 10; i++) {
      assertThat(mask.over(megabyte)).isEqualTo(megabyte);
    }
  }

  @Test
  void a_secret_that_repeats_itself_takes_no_longer() {
    Mask mask =
        Mask.of(List.of(Sensitive.of("a".repeat(65_536)), Sensitive.of("ab".repeat(30_000))));

    assertThat(mask.over("a".repeat(1 << 20))).isEqualTo("[REDACTED]");
    assertThat(mask.over("ab".repeat(1 << 19))).isEqualTo("[REDACTED]");
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
