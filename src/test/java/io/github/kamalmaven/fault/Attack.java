package io.github.kamalmaven.fault;

/** A text that is not what a configuration is meant to say. */
enum Attack {
  DOUBLE_QUOTES("a\"; touch /x #", "`\"; touch /x`"),
  SINGLE_QUOTES("a'; touch /x #", "`'; touch /x`"),
  SUBSTITUTION("a$(touch /x)", "`$(touch /x)`"),
  BACKTICKS("a`touch /x`", "backticks"),
  LINES("a\ntouch /x\nb", "lines"),
  NUL("a\0b", "NUL"),
  PRIVILEGED("--privileged", "`--privileged`"),
  VOLUME("-v", "`-v`"),
  UNICODE("caf\u00e9\ud83d\ude00\u202e", "Unicode");

  private final String text;
  private final String shown;

  Attack(String text, String shown) {
    this.text = text;
    this.shown = shown;
  }

  String text() {
    return text;
  }

  /** For people. */
  String shown() {
    return shown;
  }
}
