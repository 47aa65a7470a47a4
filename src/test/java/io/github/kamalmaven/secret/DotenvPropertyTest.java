package io.github.kamalmaven.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kamalmaven.KamalException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** Any text at all is read as dotenv itself reads it, where there is a Ruby with dotenv 3.2. */
class DotenvPropertyTest {
  private static final Map<String, String> ENVIRONMENT = Map.of("FOO", "foo", "A", "env");

  private static final String DOTENV =
      """
      require "dotenv"
      require "json"
      answers = JSON.parse(STDIN.read).map do |text|
        begin
          Dotenv::Parser.call(text, overwrite: true)
        rescue Dotenv::FormatError
          { "refused" => "" }
        end
      end
      print JSON.generate(answers)
      """;

  @Property(tries = 20, shrinking = ShrinkingMode.OFF)
  @AddLifecycleHook(OnlyWithDotenv.class)
  void any_text_is_read_as_dotenv_reads_it(@ForAll("files") List<String> texts)
      throws IOException, InterruptedException {
    List<Map<String, String>> expected = dotenv(texts);

    List<Map<String, String>> actual =
        texts.stream().map(DotenvPropertyTest::parsed).collect(Collectors.toList());

    for (int i = 0; i < texts.size(); i++) {
      assertThat(actual.get(i)).as("<<%s>>", texts.get(i)).isEqualTo(expected.get(i));
    }
  }

  /** Without parentheses: commands are Kamal's own, not dotenv's. */
  @Provide
  Arbitrary<List<String>> files() {
    Arbitrary<String> nasty =
        Arbitraries.strings()
            .withChars("AB=:'\"\\$#{}\n\r\t \u000B\f\u0001\u007Fé.-x")
            .ofMaxLength(25);
    Arbitrary<String> piece =
        Arbitraries.of(
            "A=",
            "B: ",
            "export ",
            "FOO",
            "$A",
            "${B}",
            "\\$",
            "\\\"",
            "\\'",
            "'",
            "\"",
            "\n",
            "\\n",
            " # x",
            "#",
            "\r\n",
            "=",
            " ",
            "\\",
            "$FOO",
            "${FOO",
            "é",
            "x y",
            "DOTENV_LINEBREAK_MODE=legacy\n");
    Arbitrary<String> pieces = piece.list().ofMaxSize(12).map(list -> String.join("", list));
    return Arbitraries.oneOf(nasty, pieces).list().ofMinSize(50).ofMaxSize(200);
  }

  private static Map<String, String> parsed(String text) {
    try {
      return new DotenvParser(
              ENVIRONMENT,
              command -> new CommandOutput("", Optional.empty()),
              Map.of(),
              value -> {})
          .parse("file", text);
    } catch (KamalException refused) {
      return Map.of("refused", "");
    }
  }

  private static List<Map<String, String>> dotenv(List<String> texts)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("ruby", "-Eutf-8", "-e", DOTENV);
    ENVIRONMENT.forEach(builder.environment()::put);
    builder.environment().remove("B");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process ruby = builder.start();
    try (OutputStream input = ruby.getOutputStream()) {
      input.write(new ObjectMapper().writeValueAsBytes(texts));
    }
    String output = new String(ruby.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(ruby.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new ObjectMapper().readValue(output, new TypeReference<>() {});
  }

  static final class OnlyWithDotenv implements SkipExecutionHook {
    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
      return isThere() ? SkipResult.doNotSkip() : SkipResult.skip("needs a Ruby with dotenv 3.2");
    }

    private static boolean isThere() {
      String ask =
          "require 'dotenv'; require 'dotenv/version'; exit Dotenv::VERSION.start_with?('3.2')";
      try {
        Process ruby =
            new ProcessBuilder("ruby", "-e", ask)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return ruby.waitFor(30, TimeUnit.SECONDS) && ruby.exitValue() == 0;
      } catch (IOException noRuby) {
        return false;
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return false;
      }
    }

    @Override
    public PropagationMode propagateTo() {
      return PropagationMode.ALL_DESCENDANTS;
    }
  }
}
