package io.github.kamalmaven.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret is hidden in the forms that tools give it; what stands around it stays. */
final class MaskFormsTest {
  private static final String SECRET = "p'a\"s\\s/w$r`d<&>+~ü\n(€)!*";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p'a\"s\\s/w$r`d<&>+~ü\n(€)!*",
        "p'a\\\"s\\\\s/w$r`d<&>+~ü\\n(€)!*",
        "p'a\\\"s\\\\s\\/w$r`d<&>+~ü\\n(€)!*",
        "p'a\\\"s\\\\s/w$r`d<&>+~\\u00fc\\n(\\u20ac)!*",
        "p'a\\\"s\\\\s/w$r`d<&>+~\\u00FC\\n(\\u20AC)!*",
        "p'a\\\\\\\"s\\\\\\\\s/w$r`d<&>+~ü\\\\n(€)!*",
        "p\\'a\"s\\\\s/w$r`d<&>+~ü\\n(€)!*",
        "p'\\''a\"s\\s/w$r`d<&>+~ü\n(€)!*",
        "p'\"'\"'a\"s\\s/w$r`d<&>+~ü\n(€)!*",
        "p'a\\\"s\\\\s/w\\$r\\`d<&>+~ü\n(€)!*",
        "p'a\"s\\\\s/w$r`d<&>+~ü\\n(€)!*",
        "p\\'a\\\"s\\\\s/w\\$r\\`d\\<\\&\\>+\\~\\ü'\n'\\(\\€\\)\\!\\*",
        "p%27a%22s%5Cs%2Fw%24r%60d%3C%26%3E%2B%7E%C3%BC%0A%28%E2%82%AC%29%21*",
        "p%27a%22s%5cs%2fw%24r%60d%3c%26%3e%2b%7e%c3%bc%0a%28%e2%82%ac%29%21*",
        "p'a%22s%5Cs%2Fw%24r%60d%3C%26%3E%2B~%C3%BC%0A(%E2%82%AC)!*",
        "p'a%22s%5Cs/w%24r%60d%3C%26%3E%2B~%C3%BC%0A(%E2%82%AC)!%2A",
        "p'a\"s\\s/w$r`d&lt;&amp;&gt;+~ü\n(€)!*",
        "p'a&quot;s\\s/w$r`d&lt;&amp;&gt;+~ü\n(€)!*",
        "p&apos;a&quot;s\\s/w$r`d&lt;&amp;&gt;+~ü\n(€)!*",
        "p&#39;a&quot;s\\s/w$r`d&lt;&amp;&gt;+~ü\n(€)!*",
        "p&#39;a&#34;s\\s/w$r`d&lt;&amp;&gt;+~ü\n(€)!*"
      })
  void a_secret_is_hidden_as_tools_print_it(String form) {
    Mask mask = Mask.of(List.of(Sensitive.of(SECRET)));

    assertThat(mask.over("<" + form + ">")).isEqualTo("<[REDACTED]>");
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "x, ''", "xy, ''", "xyz, xyz"})
  void a_secret_is_hidden_in_base64_wherever_it_begins(String before, String whole) {
    Mask mask = Mask.of(List.of(Sensitive.of("s3cret-w0rd>?>?")));
    String text = base64(before + "s3cret-w0rd>?>?");

    String masked = mask.over("<" + text + ">");

    assertThat(masked).startsWith("<" + base64(whole)).contains("[REDACTED]");
    assertThat(masked.length()).isLessThanOrEqualTo(before.length() + 18);
    assertThat(mask.over(text.replace('/', '_').replace('+', '-'))).contains("[REDACTED]");
  }

  @Test
  void so_few_letters_of_base64_as_stand_in_any_word_are_not_hidden() {
    Mask mask = Mask.of(List.of(Sensitive.of("k3y!")));

    assertThat(mask.over("azN5IQ==")).isEqualTo("[REDACTED]Q==");
    assertThat(mask.over(base64("xk3y!"))).isEqualTo(base64("xk3y!"));
  }

  @Test
  void the_last_line_of_broken_base64_is_hidden() {
    String secret = "0123456789abcdefghijklmnopqrstuvwxyz-0123456789ABCDEFGHIJ";
    Mask mask = Mask.of(List.of(Sensitive.of(secret)));
    String last = base64(secret).substring(64);

    assertThat(mask.over(last)).startsWith("[REDACTED]").hasSizeLessThanOrEqualTo(12);
  }

  @Test
  void a_small_secret_of_one_command_is_hidden_beside_its_longer_forms() {
    Mask mask = Mask.of(Sensitive.of("<a>"));

    assertThat(mask.over("<a> and &lt;a&gt;")).isEqualTo("[REDACTED] and &lt;a&gt;");
  }

  @Test
  void a_word_that_gives_nothing_away_is_hidden_where_one_command_reads_it() {
    assertThat(Mask.of(Sensitive.of("true")).over("is true")).isEqualTo("is [REDACTED]");
    assertThat(Mask.of(Sensitive.of("s3cret")).over("s3cret true")).isEqualTo("[REDACTED] true");
    assertThat(Mask.of(Sensitive.of("deploy")).over("redeploy")).isEqualTo("redeploy");
  }

  @Test
  void nothing_is_hidden_where_there_is_no_secret() {
    assertThat(Mask.NONE.over("all can be seen")).isEqualTo("all can be seen");
    assertThat(Mask.NONE.cut("all can be seen")).isEqualTo("all can be seen".length());
  }

  @Test
  void a_text_is_cut_where_a_secret_could_begin_and_never_in_one() {
    Mask mask = Mask.of(List.of(Sensitive.of("#".repeat(20))));
    int longest = "%23".length() * 20;

    assertThat(mask.cut("x".repeat(100))).isEqualTo(100 - longest + 1);
    assertThat(mask.cut("x".repeat(30) + "#".repeat(20) + "x".repeat(50))).isEqualTo(30);
    assertThat(mask.cut("x".repeat(21) + "#".repeat(20) + "x".repeat(59))).isEqualTo(41);
    assertThat(mask.cut("x".repeat(41) + "#".repeat(20) + "x".repeat(39))).isEqualTo(41);
    assertThat(mask.cut("short")).isZero();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
