package io.github.kamalmaven.report.panel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ColumnsTest {
  @ParameterizedTest
  @CsvSource({
    "web-1, 5",
    "'', 0",
    "größe, 5",
    "日本, 4",
    "🚀, 2",
    "e\u0301, 1",
    "'\u001b[1;32;49mok\u001b[0m', 2"
  })
  void a_text_takes_as_many_columns_as_a_terminal_gives_it(String text, int columns) {
    assertThat(Columns.of(text)).isEqualTo(columns);
  }

  @Test
  void what_fits_is_left_alone_and_what_does_not_ends_with_three_dots() {
    assertThat(Columns.first("12345", 5)).isEqualTo("12345");
    assertThat(Columns.first("123456", 5)).isEqualTo("1234…");
  }

  @Test
  void no_wide_character_is_cut_in_two() {
    assertThat(Columns.first("日本語", 4)).isEqualTo("日…");
    assertThat(Columns.exactly("日本語", 4)).isEqualTo("日… ");
  }

  @Test
  void colours_end_where_a_text_is_cut() {
    assertThat(Columns.first("\u001b[0;31;49m123456\u001b[0m", 4))
        .isEqualTo("\u001b[0;31;49m123…\u001b[0m");
  }

  @ParameterizedTest
  @CsvSource({
    "'10%\r20%\r', 20%",
    "up\u001b[2A and away\u001b[K, up and away",
    "'\u001b]0;title\u0007text\u0007', text",
    "'\u001b[0;35;49mred\u001b[0m', '\u001b[0;35;49mred\u001b[0m'",
    "'\u001b(Bplain\u001b', plain",
    "'\u001b[?25lhidden', hidden"
  })
  void what_hosts_write_moves_no_cursor(String written, String tame) {
    assertThat(Columns.tame(written)).isEqualTo(tame);
  }
}
