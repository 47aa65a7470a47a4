package io.github.kamalmaven.config;

import java.util.List;

/** A YAML value where Docker needs to know what kind it was: text, a switch, nothing or several. */
public sealed interface Value {

  /** Text, or a number as it was written out. */
  static Value text(String text) {
    return text.isBlank() ? new Blank(text) : new Text(text);
  }

  /** {@code true} or {@code false}. */
  static Value of(boolean on) {
    return new Switch(on);
  }

  /**
   * Text with something in it.
   *
   * @param text not blank
   */
  record Text(String text) implements Value {}

  /**
   * A boolean.
   *
   * @param on whether it is {@code true}
   */
  record Switch(boolean on) implements Value {}

  /**
   * Nothing: an absent value, or blank text.
   *
   * @param text the blanks, usually none
   */
  record Blank(String text) implements Value {}

  /**
   * Several values under one key.
   *
   * @param values in the order written
   */
  record Many(List<Value> values) implements Value {
    /** Copies the list. */
    public Many {
      values = List.copyOf(values);
    }
  }
}
