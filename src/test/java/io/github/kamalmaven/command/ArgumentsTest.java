package io.github.kamalmaven.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.Logging;
import io.github.kamalmaven.config.Value;
import io.github.kamalmaven.shell.CommandLine;
import io.github.kamalmaven.shell.Sensitive;
import io.github.kamalmaven.shell.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

  @Test
  void pairs_are_quoted_unless_they_are_blank_or_off() {
    Map<String, Value> pairs = new LinkedHashMap<>();
    pairs.put("A", Value.text("hi there"));
    pairs.put("B", Value.of(true));
    pairs.put("C", Value.of(false));
    pairs.put("D", Value.text(""));
    pairs.put("E", Value.text("  "));
    pairs.put("F", Value.text("${HOME}/$x"));

    assertThat(line(Arguments.pairs("--env", pairs)))
        .isEqualTo(
            "docker --env A=\"hi there\" --env B=\"true\" --env C=false --env D --env E"
                + " --env F=\"${HOME}/\\$x\"");
  }

  @Test
  void masked_pairs_show_their_keys_only() {
    List<Word> words = Arguments.masked("--build-arg", Map.of("TOKEN", Value.text("t 1")));

    assertThat(line(words)).isEqualTo("docker --build-arg TOKEN=\"t 1\"");
    assertThat(CommandLine.of("docker").plus(words))
        .hasToString("docker --build-arg TOKEN=[REDACTED]");
  }

  @Test
  void secrets_show_their_keys_only() {
    Map<String, Sensitive> secrets = new LinkedHashMap<>();
    secrets.put("A", Sensitive.of("x\ny"));
    secrets.put("B", Sensitive.of(""));

    assertThat(line(Arguments.secrets("--env", secrets)))
        .isEqualTo("docker --env A=\"x\\ny\" --env B");
    assertThat(CommandLine.of("docker").plus(Arguments.secrets("--env", secrets)))
        .hasToString("docker --env A=[REDACTED] --env B");
  }

  @Test
  void lists_are_taken_as_they_are() {
    assertThat(line(Arguments.each("--volume", List.of("a:b", "$PWD/c:d"))))
        .isEqualTo("docker --volume a:b --volume $PWD/c:d");
  }

  @Test
  void options_repeat_for_each_value_and_stand_alone_when_on() {
    assertThat(line(Arguments.options(options())))
        .isEqualTo(
            "docker --memory \"1g\" --init --oom \"false\" --cap-add \"A\" --cap-add \"B\""
                + " --empty ");
  }

  @Test
  void assignments_have_an_equals_sign() {
    assertThat(line(Arguments.assignments(options())))
        .isEqualTo(
            "docker --memory=\"1g\" --init --oom=\"false\" --cap-add=\"A\" --cap-add=\"B\""
                + " --empty=");
  }

  @Test
  void a_log_is_limited_unless_something_is_configured() {
    assertThat(line(Arguments.logging(Logging.DEFAULT)))
        .isEqualTo("docker --log-opt max-size=\"10m\"");
  }

  @Test
  void a_log_driver_comes_before_its_options() {
    Logging logging = new Logging(Optional.of("local"), Map.of("max-size", Value.text("20m")));

    assertThat(line(Arguments.logging(logging)))
        .isEqualTo("docker --log-driver \"local\" --log-opt max-size=\"20m\"");
  }

  private static Map<String, Value> options() {
    Map<String, Value> options = new LinkedHashMap<>();
    options.put("memory", Value.text("1g"));
    options.put("init", Value.of(true));
    options.put("oom", Value.of(false));
    options.put("cap-add", new Value.Many(List.of(Value.text("A"), Value.text("B"))));
    options.put("empty", Value.text(""));
    return options;
  }

  private static String line(List<Word> words) {
    return CommandLine.of("docker").plus(words).toRun();
  }
}
