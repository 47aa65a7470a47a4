package io.github.kamalmaven.ssh.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PatienceTest {

  /** JSch and OpenSSH give up when the last sign of life is missing at the next question. */
  @Test
  void a_silent_host_counts_as_lost_after_a_minute() {
    Patience usual = Patience.STANDARD;

    assertThat(usual.keepAlive().multipliedBy(usual.misses() + 1)).isEqualTo(Duration.ofMinutes(1));
  }
}
