package io.github.kamalmaven.config.read.erb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.read.erb.engine.World;
import io.github.kamalmaven.config.read.erb.ruby.ErbContext;
import io.github.kamalmaven.config.read.text.Template;
import java.nio.file.Path;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that would take all the time, memory or stack there is. */
class EndlessErbTest {
  @TempDir Path directory;

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "<%= 'a' * 10**9 %>",
        "<%= 1.upto(10**12).to_a %>",
        "<% 10_000_000_000.times { } %>",
        "<% a = 'x' * 1000; 100.times { a += a } %>",
        "<% a = [1]; 100_000.times { |x| 100_000.times { |y| a << y } } %>",
        "<%= 'x' * 2000 =~ /(x+x+)+y/ %>",
        "<%= 'x'.ljust(10**10) %>",
        "<%= [0] * 10**9 %>"
      })
  void code_that_never_ends_is_stopped(String template) {
    assertThat(failureOf(template).where())
        .hasValueSatisfying(at -> assertThat(at).contains(":1:"));
  }

  @ParameterizedTest(name = "{0}{1}…")
  @CsvSource({"(, ), 5000", "[, ], 5000", "!, '', 5000", "-, '', 5000", "1+, '', 200000"})
  void deep_code_is_refused_without_a_crash(String open, String close, int times) {
    String template = "<%= " + open.repeat(times) + "1" + close.repeat(times) + " %>";

    assertThat(failureOf(template).where()).isPresent();
  }

  @Test
  void deeply_nested_interpolations_are_refused_at_once() {
    String template = "<%= " + "\"#{".repeat(60) + "1" + "}\"".repeat(60) + " %>";

    assertThat(failureOf(template)).hasMessageStartingWith("ERB: an interpolation");
  }

  private KamalException failureOf(String template) {
    ErbContext context =
        new ErbContext(
            directory, new HashMap<>(Expressions.ENVIRONMENT), World.of(command -> ""), () -> "");
    return catchThrowableOfType(
        KamalException.class,
        () -> Erb.render(new Template("config/deploy.yml", template), context));
  }
}
