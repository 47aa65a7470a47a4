package io.github.kamalmaven.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.shell.CommandLine;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyBootConfigTest {

  @Test
  void the_defaults_need_no_files() {
    assertThat(ProxyBootConfig.DEFAULT.files().keySet())
        .containsExactly(
            ".kamal/proxy/options",
            ".kamal/proxy/image",
            ".kamal/proxy/image_version",
            ".kamal/proxy/run_command");
    assertThat(ProxyBootConfig.DEFAULT.files().values()).containsOnly(Optional.empty());
  }

  @Test
  void everything_that_differs_is_written() {
    ProxyBootConfig config =
        new ProxyBootConfig(
            true,
            List.of("127.0.0.1", "::1"),
            81,
            444,
            "5m",
            Optional.of("mirror.example.test"),
            Optional.of("ops"),
            Optional.of("v0.9.3"),
            Optional.of(9000),
            true,
            List.of("label=a=b"));

    assertThat(config.files().values())
        .containsExactly(
            Optional.of(
                "--publish 127.0.0.1:81:80 --publish 127.0.0.1:444:443 --publish [::1]:81:80"
                    + " --publish [::1]:444:443 --log-opt max-size=5m --expose=9000 --label=a=b"),
            Optional.of("mirror.example.test/ops/kamal-proxy"),
            Optional.of("v0.9.3"),
            Optional.of("kamal-proxy run --debug --metrics-port \"9000\""));
  }

  @Test
  void no_options_at_all_are_an_empty_file() {
    assertThat(options(false, "").files()).containsEntry(".kamal/proxy/options", Optional.of(""));
  }

  @Test
  void each_file_can_be_removed() {
    assertThat(ProxyBootConfig.reset().stream().map(CommandLine::toRun))
        .containsExactly(
            "/usr/bin/env rm .kamal/proxy/options",
            "/usr/bin/env rm .kamal/proxy/image",
            "/usr/bin/env rm .kamal/proxy/image_version",
            "/usr/bin/env rm .kamal/proxy/run_command");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "192.168.1.255", "::1", "fe80::1", "::ffff:10.0.0.1"})
  void addresses_are_accepted(String ip) {
    assertThatCode(() -> options(true, "10m", ip)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "1.2.3", "1.2.3.256", "a:b", "::1::", "", "bad.host.test"})
  void names_and_nonsense_are_not(String ip) {
    assertThatThrownBy(() -> options(true, "10m", ip))
        .isInstanceOf(KamalException.class)
        .hasMessage("Invalid publish IP address: " + ip);
  }

  private static ProxyBootConfig options(boolean publish, String logMaxSize, String... ips) {
    return new ProxyBootConfig(
        publish,
        List.of(ips),
        80,
        443,
        logMaxSize,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        List.of());
  }
}
