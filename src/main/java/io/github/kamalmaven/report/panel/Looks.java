package io.github.kamalmaven.report.panel;

import io.github.kamalmaven.report.console.Ansi;

/**
 * What a panel is drawn with.
 *
 * @param ansi whether it is coloured
 * @param pictures whether the terminal shows more characters than ASCII
 */
public record Looks(Ansi ansi, boolean pictures) {
  String rule() {
    return pictures ? "─" : "-";
  }

  String dot() {
    return pictures ? " · " : ", ";
  }

  String done() {
    return ansi.success(pictures ? "✔" : "+");
  }

  String failed() {
    return ansi.failure(pictures ? "✘" : "x");
  }

  String working() {
    return ansi.place(pictures ? "▸" : ">");
  }

  /** A line as the terminal can show it. */
  String shown(String line) {
    return pictures ? line : line.replace('…', '~');
  }

  String idle() {
    return pictures ? "·" : ".";
  }
}
