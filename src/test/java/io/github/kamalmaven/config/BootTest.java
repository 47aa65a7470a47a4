package io.github.kamalmaven.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BootTest {
  private static final List<String> HOSTS = List.of("1", "2", "3", "4", "5");

  @Test
  void without_a_limit_all_hosts_boot_at_once() {
    assertThat(boot(null).groups(HOSTS, 7)).containsExactly(HOSTS);
    assertThat(boot(null).groups(List.of(), 7)).isEmpty();
  }

  @Test
  void a_number_is_the_size_of_a_group() {
    assertThat(boot(new Boot.Limit.Count(2)).groups(HOSTS, 7))
        .containsExactly(List.of("1", "2"), List.of("3", "4"), List.of("5"));
  }

  @Test
  void a_percentage_is_of_all_hosts_rounded_down_and_at_least_one() {
    assertThat(boot(new Boot.Limit.Percent(40)).groups(HOSTS, 5)).hasSize(3);
    assertThat(boot(new Boot.Limit.Percent(10)).groups(HOSTS, 5)).hasSize(5);
  }

  private static Boot boot(Boot.Limit limit) {
    return new Boot(Optional.ofNullable(limit), Optional.empty(), false);
  }
}
