package io.github.kamalmaven.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ForeignTextTest {

  @ParameterizedTest
  @CsvSource({
    "::error::x, : :error::x",
    "'  ::set-output name=a::b', '  : :set-output name=a::b'",
    "<ESC>[31m::add-mask::x, <ESC>[31m: :add-mask::x",
    "a<CR>::stop-commands::t, a<CR>: :stop-commands::t",
    "a<LF><TAB>::error::x, a<LF><TAB>: :error::x",
    "<ZWSP>:<ZWSP>:error::x, <ZWSP>: <ZWSP>:error::x",
    "a ##[set-output name=a;]b, a ## [set-output name=a;]b",
    "a #<ZWSP>#[error]b, a #<ZWSP># [error]b",
    "a ##teamcity[buildStop], a ## teamcity[buildStop]",
    "a ##vso[task.complete], a ## vso[task.complete]",
    "section_start:1:x[collapsed=true]<CR>, section_start :1:x[collapsed=true]<CR>",
    "section_end:1:x<CR>, section_end :1:x<CR>",
  })
  void a_command_to_a_server_becomes_a_text(String written, String shown) {
    assertThat(ForeignText.harmless(signs(written))).isEqualTo(signs(shown));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a::b",
        "ERROR ::1 refused",
        "[::1]:80",
        "# Title",
        "## Chapter [1]",
        "##",
        "in section_1:"
      })
  void any_other_text_stays_what_it_is(String text) {
    assertThat(ForeignText.harmless(text)).isEqualTo(text);
  }

  @Test
  @Timeout(20)
  void a_text_without_end_of_blanks_takes_no_time_without_end() {
    String blanks = (" ".repeat(1_000) + "\n").repeat(1_000) + "\u200b".repeat(100_000);

    assertThat(ForeignText.harmless(blanks)).isEqualTo(blanks);
  }

  private static String signs(String text) {
    return text.replace("<CR>", "\r")
        .replace("<LF>", "\n")
        .replace("<TAB>", "\t")
        .replace("<ESC>", "\u001b")
        .replace("<ZWSP>", "\u200b");
  }
}
