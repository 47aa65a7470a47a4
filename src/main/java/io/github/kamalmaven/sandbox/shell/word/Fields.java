package io.github.kamalmaven.sandbox.shell.word;

import java.util.ArrayList;
import java.util.List;

/** Gathers the text of a word while it expands, and splits it into fields. */
public final class Fields {

  /**
   * One argument in the making.
   *
   * @param text its text
   * @param pattern the same with quoted characters escaped by backslashes
   * @param globbing whether an unquoted pattern character is in it
   */
  record Field(String text, String pattern, boolean globbing) {}

  private final String separators;
  private final boolean single;
  private final List<Field> done = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder pattern = new StringBuilder();
  private boolean started;
  private boolean globbing;

  private Fields(String separators, boolean single) {
    this.separators = separators;
    this.single = single;
  }

  static Fields splitting(String separators) {
    return new Fields(separators, false);
  }

  static Fields single() {
    return new Fields("", true);
  }

  /** Adds text that is neither split nor a pattern; even empty text makes a field. */
  void quoted(String piece) {
    started = true;
    text.append(piece);
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      if (Glob.SPECIAL.indexOf(c) >= 0) {
        pattern.append('\\');
      }
      pattern.append(c);
    }
  }

  /** Adds text of the script itself, which may be a pattern but is never split. */
  void literal(String piece) {
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      add(c);
    }
  }

  /** Adds the value of an unquoted expansion, which is split at the separators. */
  void expanded(String piece) {
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      if (separators.indexOf(c) < 0) {
        add(c);
      } else if (started || !Character.isWhitespace(c)) {
        next();
      }
    }
  }

  private void add(char c) {
    started = true;
    text.append(c);
    if (c == '\\') {
      pattern.append('\\');
    }
    pattern.append(c);
    globbing |= "*?[".indexOf(c) >= 0;
  }

  /** Ends the current field, even an empty one; in a word that stays one, adds a space. */
  void next() {
    if (single) {
      literal(" ");
      return;
    }
    done.add(new Field(text.toString(), pattern.toString(), globbing));
    text.setLength(0);
    pattern.setLength(0);
    started = false;
    globbing = false;
  }

  List<Field> finish() {
    if (started) {
      done.add(new Field(text.toString(), pattern.toString(), globbing));
    }
    return done;
  }
}
