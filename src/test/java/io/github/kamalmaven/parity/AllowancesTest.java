package io.github.kamalmaven.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kamalmaven.operation.Difference;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AllowancesTest {

  @Test
  void an_allowance_without_a_row_is_none() {
    var allowances = new Allowances(new ParityRows(Set.of("hook-output")), false);

    assertThatThrownBy(() -> allowances.use(Allowance.PASSWORD_ON_STDIN))
        .hasMessage("parity.md has no row `password-on-stdin`");
  }

  @Test
  void an_allowance_with_a_switch_is_not_needed_when_it_is_set() {
    var allowances = new Allowances(ParityRows.read(), true);

    assertThat(allowances.use(Allowance.PASSWORD_ON_STDIN)).isFalse();
    assertThat(allowances.use(Allowance.PRE_CONNECT_ONCE)).isTrue();
    assertThat(allowances.used()).containsExactly(Allowance.PRE_CONNECT_ONCE);
  }

  @Test
  void every_switch_has_a_row() {
    var switches = Arrays.stream(Difference.values()).map(Difference::rowName).toList();

    assertThat(ParityRows.read().names()).containsAll(switches);
  }

  @Test
  void every_allowance_with_a_switch_is_a_difference_that_can_be_switched_back() {
    var switches = Arrays.stream(Difference.values()).map(Difference::rowName).toList();

    assertThat(Arrays.stream(Allowance.values()).filter(Allowance::switchable))
        .allSatisfy(allowance -> assertThat(switches).contains(allowance.row()));
  }
}
