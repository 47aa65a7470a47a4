package io.github.kamalmaven.parity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SaidComparisonTest {

  @Test
  void more_may_be_said_here() {
    var comparison = new SaidComparison("One\nTwo\n", "Zero\nOne\nAnd a half\nTwo\n");

    assertThat(comparison.difference()).isEmpty();
  }

  @Test
  void a_missing_line_is_a_difference() {
    var comparison = new SaidComparison("One\nTwo\n", "One\n");

    assertThat(comparison.difference()).get().asString().contains("Kamal Two");
  }

  @Test
  void another_order_is_a_difference() {
    var comparison = new SaidComparison("One\nTwo\n", "Two\nOne\n");

    assertThat(comparison.difference()).isPresent();
  }

  @Test
  void blocks_of_neighbouring_hosts_may_come_in_another_order() {
    String recorded = "Start\nApp Host: a\none\n\nApp Host: b\ntwo\n\nEnd\n";
    String actual = "Start\nApp Host: b\ntwo\n\nApp Host: a\none\n\nEnd\n";

    assertThat(new SaidComparison(recorded, actual).difference()).isEmpty();
  }

  @Test
  void the_lines_of_a_block_belong_to_its_host() {
    String recorded = "App Host: a\none\n\nApp Host: b\ntwo\n\n";
    String actual = "App Host: a\ntwo\n\nApp Host: b\none\n\n";

    assertThat(new SaidComparison(recorded, actual).difference()).isPresent();
  }
}
