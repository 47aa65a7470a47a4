package io.github.kamalmaven.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FaultComparisonTest {

  @Test
  void success_here_is_a_difference() {
    assertThat(new FaultComparison(fault("RuntimeError", "boom"), result(0, "")).difference())
        .isPresent();
  }

  @Test
  void a_message_must_be_told_in_kamals_words() {
    var fault = fault("Kamal::ConfigurationError", "boot/limit: should be a string");

    assertThat(new FaultComparison(fault, failed("boot/limit: should be a string")).difference())
        .isEmpty();
    assertThat(new FaultComparison(fault, failed("boot/limit: is wrong")).difference())
        .get()
        .asString()
        .contains("not told here: [boot/limit: should be a string]");
  }

  @Test
  void what_is_wrong_and_what_to_do_may_be_told_on_lines_of_their_own() {
    var fault = fault("RuntimeError", "Docker is missing. Install Docker manually");

    var result = failed("Docker is missing.\n  to do: Install Docker manually");

    assertThat(new FaultComparison(fault, result).difference()).isEmpty();
  }

  @Test
  void each_of_several_unknown_keys_may_be_told_on_a_line_of_its_own() {
    var fault = fault("Kamal::ConfigurationError", "proxy: unknown keys: a, b");

    assertThat(
            new FaultComparison(
                    fault, failed("x:1:1: proxy: unknown key: a\nx:2:1: proxy: unknown key: b"))
                .difference())
        .isEmpty();
    assertThat(new FaultComparison(fault, failed("x:1:1: proxy: unknown key: a")).difference())
        .isPresent();
  }

  @Test
  void a_failed_command_is_told_with_its_host_and_what_it_wrote() {
    var fault =
        fault(
            "SSHKit::Runner::ExecuteError",
            "Exception while executing on host 10.0.0.2: docker exit status: 1\n"
                + "docker stdout: Nothing written\ndocker stderr: manifest unknown\n");

    assertThat(
            new FaultComparison(fault, failed("docker failed on 10.0.0.2: manifest unknown"))
                .difference())
        .isEmpty();
    assertThat(
            new FaultComparison(fault, failed("docker failed on 10.0.0.1: manifest unknown"))
                .difference())
        .get()
        .asString()
        .contains("not told here: [10.0.0.2]");
  }

  @Test
  void every_host_that_failed_is_told() {
    var fault =
        fault(
            "SSHKit::Runner::ExecuteError",
            "Exceptions on 2 hosts:\nException while executing on host a: x exit status: 1\n"
                + "x stdout: Nothing written\nx stderr: one\n\n"
                + "Exception while executing on host b: x exit status: 1\n"
                + "x stdout: Nothing written\nx stderr: two\n");

    assertThat(new FaultComparison(fault, failed("a: one, b: two")).difference()).isEmpty();
    assertThat(new FaultComparison(fault, failed("a: one")).difference())
        .get()
        .asString()
        .contains("not told here: [b, two]");
  }

  @Test
  void a_hook_is_told_with_its_name_and_exit_status() {
    var fault =
        fault(
            "Kamal::Cli::HookError",
            "Hook `pre-build` failed:\n.kamal/hooks/pre-build exit status: 3\n");

    assertThat(
            new FaultComparison(fault, failed("Hook `pre-build` failed: exit status 3"))
                .difference())
        .isEmpty();
    assertThat(
            new FaultComparison(fault, failed("Hook `pre-build` failed: exit status 4"))
                .difference())
        .isPresent();
  }

  @Test
  void a_defect_of_kamal_is_told_clearly() {
    var fault = fault("NoMethodError", "undefined method `[]' for nil");

    assertThat(new FaultComparison(fault, failed("servers: unknown tag")).difference()).isEmpty();
    assertThat(new FaultComparison(fault, failed("java.lang.NullPointerException")).difference())
        .isPresent();
  }

  @Test
  void broken_yaml_is_told_with_its_place() {
    var fault = fault("Psych::SyntaxError", "(<unknown>): did not expect it at line 2 column 1");

    assertThat(new FaultComparison(fault, failed("no\n where: config/deploy.yml:2:1")).difference())
        .isEmpty();
    assertThat(new FaultComparison(fault, failed("no\n where: config/deploy.yml:3:1")).difference())
        .isPresent();
  }

  private static Scenario.Fault fault(String rubyClass, String message) {
    return new Scenario.Fault(rubyClass, message);
  }

  private static Result failed(String text) {
    return result(1, "ERROR: " + text);
  }

  private static Result result(int exit, String stderr) {
    return new Result(exit, "", stderr, List.of(), Placeholders.plain());
  }
}
