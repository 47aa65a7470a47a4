package io.github.kamalmaven.report.console;

/** Colours of a terminal, as the gem {@code colorize} writes them; or none. */
public enum Ansi {
  /** Colours. */
  ON,
  /** Plain text. */
  OFF;

  /** A text as its level is coloured. */
  String of(Level level, String text) {
    return switch (level) {
      case PROGRESS -> paint("0;35", text);
      case WARNING, CAUTION -> paint("0;33", text);
      case ERROR -> error(text);
      case RESULT, INFO, DEBUG -> text;
    };
  }

  /** Something went wrong. */
  public String error(String text) {
    return paint("0;31", text);
  }

  /** Where something happens. */
  public String place(String text) {
    return paint("0;34", text);
  }

  /** What tells one command from another. */
  String mark(String text) {
    return paint("0;32", text);
  }

  /** What is run. */
  String command(String text) {
    return paint("1;33", text);
  }

  /** A good end. */
  public String success(String text) {
    return paint("1;32", text);
  }

  /** A bad end. */
  public String failure(String text) {
    return paint("1;31", text);
  }

  private String paint(String code, String text) {
    return this == OFF || text.isEmpty() ? text : "\u001b[" + code + ";49m" + text + "\u001b[0m";
  }
}
