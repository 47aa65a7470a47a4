package io.github.kamalmaven.mojo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.kamalmaven.KamalException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CompletionTest {
  private final Completion completion = new Completion(Verbs.all());

  @ParameterizedTest
  @Timeout(60)
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          kamal depl           | deploy
          kamal app boo        | boot
          kamal app boot --hos | --hosts
          kamal deploy --sk    | --skip-hooks --skip-push
          kamal deploy -d x --skip-p | --skip-push
          kamal mine --dest    | --destination
          kamal compl          | completion
          kamal rollback v     | ``
          """)
  void bash_completes_words_and_switches(String line, String completed) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash");
    String ask =
        "\nCOMP_WORDS=(%s); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _kamal; echo \"${COMPREPLY[@]}\""
            .formatted(line);

    assertThat(bash(completion.of(List.of("bash")) + ask)).isEqualTo(completed + "\n");
  }

  @Test
  void zsh_uses_the_script_of_bash() {
    assertThat(completion.of(List.of("zsh")))
        .startsWith("#compdef kamal\nautoload -U +X bashcompinit && bashcompinit\n_kamal() {");
  }

  @Test
  void fish_is_told_each_word_and_switch() {
    assertThat(completion.of(List.of("fish")).lines())
        .contains(
            "complete -c kamal -l destination",
            "complete -c kamal -n '__fish_seen_subcommand_from deploy' -l skip-push")
        .anyMatch(
            line ->
                line.startsWith("complete -c kamal -n __fish_use_subcommand -a 'accessory app"));
  }

  @Test
  void another_shell_is_refused() {
    assertThatThrownBy(() -> completion.of(List.of("tcsh")))
        .isInstanceOf(KamalException.class)
        .hasMessage("Completion is for one shell: bash, zsh or fish");
  }

  private static String bash(String script) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("/bin/bash").redirectErrorStream(true).start();
    try (var input = process.getOutputStream()) {
      input.write(script.getBytes(StandardCharsets.UTF_8));
    }
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return told;
  }
}
