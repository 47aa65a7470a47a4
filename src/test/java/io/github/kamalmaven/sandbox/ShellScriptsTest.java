package io.github.kamalmaven.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ShellScriptsTest {

  @ParameterizedTest
  @MethodSource("io.github.kamalmaven.sandbox.ShellScript#all")
  void the_simulated_shell_does_what_the_list_says(ShellScript script) {
    SandboxHost host = new Sandbox().host("host");

    Execution result = host.exec("mkdir empty; cd empty; " + script.text());

    assertThat(result.out()).isEqualTo(script.output());
    assertThat(result.exit()).isEqualTo(script.exit());
  }

  /** What the list says is not made up: GNU/Linux says the same. */
  @ParameterizedTest
  @MethodSource("io.github.kamalmaven.sandbox.ShellScript#all")
  @EnabledOnOs(OS.LINUX)
  void the_shell_of_this_machine_does_what_the_list_says(
      ShellScript script, @TempDir Path directory) throws Exception {
    Process process =
        new ProcessBuilder("sh", "-c", script.text())
            .directory(directory.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().close();

    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(output).isEqualTo(script.output());
    assertThat(process.waitFor()).isEqualTo(script.exit());
  }
}
