package io.github.kamalmaven.config.read.psych;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.kamalmaven.config.read.psych.RubyData.Bare;
import io.github.kamalmaven.config.read.psych.RubyData.Fields;
import io.github.kamalmaven.config.read.psych.RubyData.Items;
import io.github.kamalmaven.config.read.psych.RubyData.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PsychWriterTest {
  private static final List<String> PIECES =
      List.of(
          "a",
          "B",
          "7",
          "0",
          "-",
          "--",
          ":",
          ": ",
          " ",
          "  ",
          "#",
          " #",
          "'",
          "\"",
          "\\",
          "=",
          "/",
          "$",
          "{",
          "}",
          "[",
          "]",
          ",",
          "&",
          "*",
          "!",
          "|",
          ">",
          "%",
          "@",
          "`",
          "?",
          "~",
          ".",
          "_",
          "é",
          "日",
          "\t",
          "\n",
          "yes",
          "null",
          "word",
          "longer-word ",
          "10.0.0.1",
          "1e3",
          "0x1F",
          "12:30",
          "2026-11-22",
          "<<",
          "\u0001",
          "\u00a0",
          "😀");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          10.0.0.1            | 10.0.0.1
          abc123              | abc123
          max-size="10m"      | max-size="10m"
          --log-opt           | "--log-opt"
          22                  | '22'
          1.5                 | '1.5'
          true                | 'true'
          y                   | "y"
          ``                  | ''
          :fatal              | ":fatal"
          a: b                | 'a: b'
          it's                | it's
          2026-11-22          | '2026-11-22'
          <<                  | !!str '<<'
          ~/.ssh/id           | "~/.ssh/id"
          """)
  void a_text_is_quoted_as_psych_quotes_it(String text, String written) {
    String yaml = new Items(List.of(new Text(text))).toYaml();

    assertThat(yaml).isEqualTo("---\n- " + written + "\n");
  }

  @Test
  void lists_stand_as_deep_as_their_key_and_maps_two_blanks_deeper() {
    RubyData data =
        fields(
            ":list", RubyData.texts(List.of("a", "b")),
            ":map", fields("inner", new Items(List.of(fields("x", new Bare("1"), "z", none())))),
            ":empty", new Items(List.of()),
            ":nothing", none(),
            ":object", new Fields(Optional.of("ruby/object:A"), Map.of(new Text("b"), none())));

    String yaml = data.toYaml();

    assertThat(yaml)
        .isEqualTo(
            """
            ---
            :list:
            - a
            - b
            :map:
              inner:
              - x: 1
                z:
            :empty: []
            :nothing:
            :object: !ruby/object:A
              b:
            """);
  }

  @Test
  void a_long_line_goes_on_in_the_next_one() {
    String words = "word ".repeat(30).strip();

    String yaml = fields("cmd", new Text(words)).toYaml();

    assertThat(yaml.lines())
        .containsExactly(
            "---", "cmd: " + "word ".repeat(16).strip(), "  " + "word ".repeat(14).strip());
  }

  @Test
  void every_text_is_written_as_ruby_writes_it() throws Exception {
    assumeTrue(isInstalled("ruby"), "ruby is not installed");
    List<String> texts = texts(new Random(20261122), 3000);

    List<String> documents =
        texts.stream()
            .map(text -> fields("key", new Text(text), "l", texts(List.of(text))).toYaml())
            .toList();

    assertThat(documents).containsExactlyElementsOf(ruby(texts));
  }

  private static List<String> texts(Random random, int count) {
    List<String> texts = new ArrayList<>(PIECES);
    for (int i = 0; i < count; i++) {
      int length = 1 + random.nextInt(i % 10 == 0 ? 60 : 5);
      StringBuilder text = new StringBuilder();
      random.ints(length, 0, PIECES.size()).forEach(piece -> text.append(PIECES.get(piece)));
      texts.add(text.toString());
    }
    return texts;
  }

  private static List<String> ruby(List<String> texts) throws Exception {
    String script =
        "require 'yaml'; print STDIN.read.force_encoding('UTF-8').split(\"\\0\")"
            + ".map { |t| { 'key' => t.dup, 'l' => [t.dup] }.to_yaml }.join(\"\\0\")";
    Process ruby = new ProcessBuilder("ruby", "-e", script).start();
    try (var in = ruby.getOutputStream()) {
      in.write(String.join("\0", texts).getBytes(StandardCharsets.UTF_8));
    }
    String answer = new String(ruby.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    ruby.waitFor();
    return List.of(answer.split("\0", -1));
  }

  private static boolean isInstalled(String program) throws InterruptedException {
    try {
      return new ProcessBuilder(program, "-v").start().waitFor(20, TimeUnit.SECONDS);
    } catch (IOException absent) {
      return false;
    }
  }

  private static RubyData none() {
    return new Bare("");
  }

  private static RubyData texts(List<String> texts) {
    return RubyData.texts(texts);
  }

  private static RubyData fields(Object... keysAndValues) {
    Map<RubyData, RubyData> fields = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      String key = (String) keysAndValues[i];
      fields.put(
          key.startsWith(":") ? new Bare(key) : new Text(key), (RubyData) keysAndValues[i + 1]);
    }
    return new Fields(Optional.empty(), fields);
  }
}
