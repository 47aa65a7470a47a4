package io.github.kamalmaven.report.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.report.Event.Stream;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class KeptLinesTest {
  @Test
  void the_first_and_the_last_lines_are_kept_and_those_between_are_counted() {
    KeptLines lines = new KeptLines(new KeptLines.Room(1_000_000));

    write(lines, 1000);

    Output output = lines.output(UnaryOperator.identity());
    assertThat(output.first()).hasSize(KeptLines.FIRST);
    assertThat(output.first().get(0).text()).isEqualTo("line 0");
    assertThat(output.cut()).isEqualTo(1000 - KeptLines.FIRST - KeptLines.LAST);
    assertThat(output.last()).hasSize(KeptLines.LAST);
    assertThat(output.last().get(KeptLines.LAST - 1).text()).isEqualTo("line 999");
  }

  @Test
  void a_long_line_is_shortened() {
    KeptLines lines = new KeptLines(new KeptLines.Room(1_000_000));

    lines.add(Stream.OUT, "x".repeat(100_000));

    String kept = lines.output(UnaryOperator.identity()).first().get(0).text();
    assertThat(kept).hasSize(KeptLines.LONGEST_LINE + 2).endsWith(" …");
  }

  @Test
  void few_lines_of_each_command_are_kept_once_the_run_has_no_room_left() {
    KeptLines.Room room = new KeptLines.Room(100);
    write(new KeptLines(room), 100);
    KeptLines later = new KeptLines(room);

    write(later, 100);

    Output output = later.output(UnaryOperator.identity());
    assertThat(output.first()).hasSize(KeptLines.FEW);
    assertThat(output.last()).hasSize(KeptLines.FEW);
    assertThat(output.cut()).isEqualTo(100 - 2 * KeptLines.FEW);
  }

  private static void write(KeptLines lines, int count) {
    for (int i = 0; i < count; i++) {
      lines.add(Stream.OUT, "line " + i);
    }
  }
}
