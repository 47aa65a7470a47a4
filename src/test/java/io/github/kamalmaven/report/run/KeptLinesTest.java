package io.github.kamalmaven.report.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kamalmaven.report.Event.Stream;
import java.util.List;
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
    KeptLines.Room room = new KeptLines.Room(1_200);
    write(new KeptLines(room), 100);
    KeptLines later = new KeptLines(room);

    write(later, 100);

    Output output = later.output(UnaryOperator.identity());
    assertThat(output.first()).hasSize(KeptLines.FEW);
    assertThat(output.last()).hasSize(KeptLines.FEW);
    assertThat(output.cut()).isEqualTo(100 - 2 * KeptLines.FEW);
  }

  @Test
  void a_secret_is_masked_whole_even_where_its_line_is_shortened() {
    KeptLines lines = new KeptLines(new KeptLines.Room(1_000_000));

    lines.add(Stream.OUT, "x".repeat(KeptLines.LONGEST_LINE - 5) + "correct-horse-battery");

    String kept = lines.output(KeptLinesTest::masked).first().get(0).text();
    assertThat(kept).doesNotContain("correct").contains("[REDA").endsWith(" …");
  }

  @Test
  void a_secret_at_the_end_of_what_is_held_of_a_line_is_not_shown_in_part() {
    KeptLines lines = new KeptLines(new KeptLines.Room(1_000_000));

    lines.add(Stream.OUT, "correct-horse-battery".repeat(1_000));

    String kept = lines.output(KeptLinesTest::masked).first().get(0).text();
    assertThat(kept).startsWith("[REDACTED]").doesNotContain("correct");
  }

  @Test
  void nothing_more_is_kept_beyond_twice_the_room_and_empty_lines_take_some_too() {
    KeptLines.Room room = new KeptLines.Room(1_200);
    for (int i = 0; i < 20; i++) {
      write(new KeptLines(room), 10);
    }
    KeptLines later = new KeptLines(room);

    for (int i = 0; i < 100; i++) {
      later.add(Stream.OUT, "");
    }

    Output output = later.output(UnaryOperator.identity());
    assertThat(output).isEqualTo(new Output(List.of(), 100, List.of()));
  }

  private static String masked(String text) {
    return text.replace("correct-horse-battery", "[REDACTED]");
  }

  private static void write(KeptLines lines, int count) {
    for (int i = 0; i < count; i++) {
      lines.add(Stream.OUT, "line " + i);
    }
  }
}
