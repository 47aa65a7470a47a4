package io.github.kamalmaven.operation.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.reach.Obstacle;
import io.github.kamalmaven.host.reach.OutOfReach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HostExaminationTest {

  @ParameterizedTest
  @CsvSource({
    "NAME, host-name",
    "NETWORK, host-network",
    "REFUSED, host-refused",
    "SILENT, host-silent",
    "HOST_KEY, host-key",
    "LOGIN, host-login",
    "HERE, ssh-here"
  })
  void what_stands_in_the_way_of_a_login_has_a_code(Obstacle obstacle, String code) {
    OutOfReach failure = new OutOfReach(obstacle, "no way", "w1:22", "mend it", null);

    Finding finding = HostExamination.finding(failure, "w1");

    assertThat(finding.ailment().code()).isEqualTo(code);
    assertThat(finding.cause()).isEqualTo("no way (w1:22)");
    assertThat(finding.remedy()).isEqualTo("mend it");
  }

  @Test
  void whatever_else_fails_is_a_host_that_was_lost() {
    Finding finding = HostExamination.finding(new KamalException("cut"), "w1");

    assertThat(finding.ailment()).isEqualTo(Ailment.HOST_LOST);
  }
}
