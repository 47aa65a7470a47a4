package io.github.kamalmaven.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.config.plugin.PluginSettings;
import io.github.kamalmaven.config.plugin.SshSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CommandTimeoutTest {
  private static final Optional<Duration> TEN_MINUTES = Optional.of(Duration.ofMinutes(10));

  @Test
  void without_a_parameter_the_configuration_says_it() {
    assertThat(silence(Optional.empty(), TEN_MINUTES)).isEqualTo(TEN_MINUTES);
  }

  @Test
  void zero_lifts_the_limit_of_the_configuration() {
    assertThat(silence(Optional.of(Duration.ZERO), TEN_MINUTES)).isEmpty();
  }

  @Test
  void nothing_said_is_no_limit() {
    assertThat(silence(Optional.empty(), Optional.empty())).isEmpty();
  }

  private static Optional<Duration> silence(
      Optional<Duration> parameter, Optional<Duration> written) {
    Place place =
        new Place(
            Path.of("/shop"),
            Path.of("config/deploy.yml"),
            Optional.empty(),
            Optional.empty(),
            ssh(parameter),
            Optional.empty());
    return place.silence(settings(written));
  }

  private static PluginSettings settings(Optional<Duration> commandTimeout) {
    PluginSettings none = PluginSettings.NONE;
    return new PluginSettings(
        none.hooks(),
        none.hookTimeout(),
        none.lockWait(),
        none.lockWaitTimeout(),
        none.lockWaitInterval(),
        none.registrySettings(),
        ssh(commandTimeout),
        none.builder(),
        none.jib(),
        none.parity(),
        none.image(),
        none.release(),
        none.traces());
  }

  private static SshSettings ssh(Optional<Duration> commandTimeout) {
    return new SshSettings(Optional.empty(), Optional.empty(), commandTimeout);
  }
}
