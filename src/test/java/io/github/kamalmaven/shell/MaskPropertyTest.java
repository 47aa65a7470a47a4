package io.github.kamalmaven.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MaskPropertyTest {
  private static final String AROUND = "\u00a7";

  private static final Map<String, UnaryOperator<String>> TOOLS = new LinkedHashMap<>();

  static {
    TOOLS.put("as it is", text -> text);
    TOOLS.put("json", MaskPropertyTest::json);
    TOOLS.put("url", text -> URLEncoder.encode(text, StandardCharsets.UTF_8));
    TOOLS.put("path", text -> URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"));
    TOOLS.put("single quotes", text -> text.replace("'", "'\\''"));
    TOOLS.put("kamal's quotes", text -> Quoting.doubleQuoted(text).replaceAll("^\"|\"$", ""));
    TOOLS.put("shell words", ShellWords::escape);
    TOOLS.put(
        "xml",
        text ->
            text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;"));
  }

  @Property(tries = 200)
  void no_tool_shows_a_secret(
      @ForAll("secrets") List<String> secrets, @ForAll("texts") String before) {
    Mask mask = Mask.of(secrets.stream().map(Sensitive::of).toList());

    for (String secret : secrets) {
      TOOLS.forEach(
          (name, tool) ->
              assertThat(mask.over(AROUND + tool.apply(secret.strip()) + AROUND))
                  .as(name)
                  .isEqualTo(AROUND + "[REDACTED]" + AROUND));
      assertThat(mask.over(before + secret)).doesNotContain(secret.strip());
    }
  }

  @Property(tries = 200)
  void base64_hides_it_whatever_stands_around(
      @ForAll("secrets") List<String> secrets, @ForAll("texts") String before) {
    Mask mask = Mask.of(secrets.stream().map(Sensitive::of).toList());

    for (String secret : secrets) {
      byte[] bytes = (before + secret.strip() + "!").getBytes(StandardCharsets.UTF_8);
      for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
        String shown = mask.over(encoder.encodeToString(bytes)).replaceAll("\\[REDACTED]", "");
        int hidden = secret.strip().getBytes(StandardCharsets.UTF_8).length;
        assertThat(shown.length()).isLessThanOrEqualTo((bytes.length - hidden) * 4 / 3 + 8);
      }
    }
  }

  @Property(tries = 200)
  void text_without_secrets_is_as_it_was(
      @ForAll("secrets") List<String> secrets, @ForAll("texts") String text) {
    Mask mask = Mask.of(secrets.stream().map(secret -> Sensitive.of("#" + secret)).toList());
    String without = text.replace("#", "");

    assertThat(mask.over(without)).isEqualTo(without);
  }

  @Property(tries = 200)
  void a_cut_leaves_no_secret_in_two(
      @ForAll("secrets") List<String> secrets, @ForAll("texts") String before) {
    Mask mask = Mask.of(secrets.stream().map(Sensitive::of).toList());
    String secret = secrets.get(0).strip();
    String text = before + secret + before;

    for (int come = 0; come <= text.length(); come++) {
      int cut = mask.cut(text.substring(0, come));
      assertThat(mask.over(text.substring(0, cut)) + mask.over(text.substring(cut)))
          .doesNotContain(secret);
    }
  }

  @Provide
  Arbitrary<List<String>> secrets() {
    return Arbitraries.strings()
        .withCharRange('!', '~')
        .withChars("\u00e4\u20ac'\"\\$`&<>%+/= ")
        .ofMinLength(8)
        .ofMaxLength(120)
        .filter(text -> text.strip().length() >= 8)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().alpha().withChars(" :-/=").ofMaxLength(40);
  }

  private static String json(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
