package io.github.kamalmaven.mojo.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.KamalException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FaultsTest {

  @Test
  void faults_are_listed_with_their_hosts() {
    Faults faults = Faults.parse("web-1:health=never, fd00::2:ssh=refused,web-3:ssh=closed");

    assertThat(faults.list())
        .containsExactly(
            Map.entry("web-1", Mishap.UNHEALTHY),
            Map.entry("fd00::2", Mishap.REFUSED),
            Map.entry("web-3", Mishap.CLOSED));
  }

  @Test
  void by_default_nothing_goes_wrong() {
    assertThat(Faults.parse("").list()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"web-1", "web-1:", ":health=never", "web-1:health=maybe"})
  void what_cannot_be_rehearsed_is_answered_with_what_can(String text) {
    assertThatThrownBy(() -> Faults.parse(text))
        .hasMessage("Cannot rehearse the fault '" + text + "'")
        .extracting(failure -> ((KamalException) failure).remedy().orElseThrow())
        .isEqualTo("write HOST:FAULT, where FAULT is one of health=never, ssh=refused, ssh=closed");
  }

  @Test
  void a_fault_of_an_unknown_host_is_refused_before_anything_is_rehearsed() {
    Faults faults = Faults.parse("web-3:ssh=closed");

    assertThatThrownBy(() -> faults.check(List.of("web-1", "web-2")))
        .hasMessage("There is no host web-3 that something could go wrong on");
  }
}
