package io.github.kamalmaven.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.config.Env;
import io.github.kamalmaven.config.Env.SecretVariable;
import io.github.kamalmaven.shell.Sensitive;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class EnvFileTest {

  @Test
  void each_secret_is_a_line_in_order() {
    Function<String, Sensitive> secrets =
        Map.of("DB", Sensitive.of("p w\"q$x"), "KEY", Sensitive.of("k=1"))::get;

    assertThat(EnvFile.content(env("DB", "RENAMED:KEY"), secrets).reveal())
        .isEqualTo("DB=p w\"q$x\nRENAMED=k=1\n");
  }

  @Test
  void no_secrets_are_an_empty_line() {
    assertThat(EnvFile.content(Env.NONE, key -> Sensitive.of("?")).reveal()).isEqualTo("\n");
  }

  @Test
  void of_two_secrets_for_one_variable_the_later_wins_in_the_place_of_the_first() {
    Env env = env("A:X", "B", "A:Y");

    assertThat(EnvFile.content(env, Sensitive::of).reveal()).isEqualTo("A=Y\nB=B\n");
  }

  @Test
  void no_value_breaks_its_line() {
    assertThat(valueOf("a\nb\tc\rd\u001be\u007f\\")).isEqualTo("a\\nb\\tc\\rd\\ee\\x7F\\\\");
  }

  @Test
  void quotes_hashes_dollars_and_other_alphabets_stay_as_they_are() {
    assertThat(valueOf("\"'`$ #{x} #$y é 🚀")).isEqualTo("\"'`$ #{x} #$y é 🚀");
  }

  @Test
  void an_empty_secret_is_an_empty_value() {
    assertThat(valueOf("")).isEmpty();
  }

  @Test
  void a_line_that_docker_would_not_read_is_refused_and_the_longest_is_not() {
    String longest = "x".repeat(64 * 1024 - "A=\n".length());

    assertThat(valueOf(longest)).isEqualTo(longest);
    assertThatThrownBy(() -> valueOf(longest + "y"))
        .hasMessage("The secret A is too large for the environment of a container")
        .extracting(failure -> ((KamalException) failure).where().orElseThrow())
        .isEqualTo("its line in the env file has 65536 bytes; Docker reads less than 65536");
  }

  private static String valueOf(String secret) {
    String line = EnvFile.content(env("A"), key -> Sensitive.of(secret)).reveal();
    assertThat(line).startsWith("A=").endsWith("\n");
    return line.substring(2, line.length() - 1);
  }

  private static Env env(String... entries) {
    return new Env(Map.of(), Arrays.stream(entries).map(SecretVariable::parse).toList());
  }
}
