package io.github.kamalmaven.sandbox.shell.word;

import io.github.kamalmaven.sandbox.shell.Shell;
import io.github.kamalmaven.sandbox.shell.ShellExit;
import java.io.IOException;
import java.util.Optional;

/** What a parameter expansion does to the value. */
public enum ParameterOperator {
  /** The plain value. */
  NONE(""),
  /** The number of characters, <code>${#x}</code>. */
  LENGTH(""),
  /** The argument if the value is unset. */
  DEFAULT("-"),
  /** The argument if the value is unset or empty. */
  DEFAULT_EMPTY(":-"),
  /** Like {@link #DEFAULT}, and assigned. */
  ASSIGN("="),
  /** Like {@link #DEFAULT_EMPTY}, and assigned. */
  ASSIGN_EMPTY(":="),
  /** An error if the value is unset. */
  REQUIRE("?"),
  /** An error if the value is unset or empty. */
  REQUIRE_FULL(":?"),
  /** The argument if the value is set. */
  ALTERNATIVE("+"),
  /** The argument if the value is set and not empty. */
  ALTERNATIVE_FULL(":+"),
  /** The value without the longest matching prefix. */
  LONGEST_PREFIX("##"),
  /** The value without the shortest matching prefix. */
  PREFIX("#"),
  /** The value without the longest matching suffix. */
  LONGEST_SUFFIX("%%"),
  /** The value without the shortest matching suffix. */
  SUFFIX("%");

  private final String symbol;

  ParameterOperator(String symbol) {
    this.symbol = symbol;
  }

  /**
   * How it is written.
   *
   * @return the characters after the parameter's name; empty if it has none
   */
  public String symbol() {
    return symbol;
  }

  boolean usesArgument(Optional<String> value) {
    boolean full = value.filter(text -> !text.isEmpty()).isPresent();
    return switch (this) {
      case DEFAULT, ASSIGN, REQUIRE -> value.isEmpty();
      case DEFAULT_EMPTY, ASSIGN_EMPTY, REQUIRE_FULL -> !full;
      case ALTERNATIVE -> value.isPresent();
      case ALTERNATIVE_FULL -> full;
      default -> false;
    };
  }

  /** What comes before the argument replaces the value: assigning it, or giving up. */
  void prepare(Shell shell, Parameter parameter) throws IOException {
    if (this == ASSIGN || this == ASSIGN_EMPTY) {
      shell.variables().set(parameter.name(), parameter.argument().text(shell));
    } else if (this == REQUIRE || this == REQUIRE_FULL) {
      String message = parameter.argument().text(shell);
      shell.complain(
          parameter.name() + ": " + (message.isEmpty() ? "parameter not set or null" : message));
      throw new ShellExit(2);
    }
  }

  boolean strict() {
    return this != ALTERNATIVE && this != ALTERNATIVE_FULL;
  }

  String apply(String value, Shell shell, Word argument) throws IOException {
    return switch (this) {
      case LENGTH -> String.valueOf(value.codePointCount(0, value.length()));
      case ALTERNATIVE, ALTERNATIVE_FULL -> "";
      case PREFIX, LONGEST_PREFIX ->
          argument.pattern(shell).withoutPrefix(value, this == LONGEST_PREFIX);
      case SUFFIX, LONGEST_SUFFIX ->
          argument.pattern(shell).withoutSuffix(value, this == LONGEST_SUFFIX);
      default -> value;
    };
  }
}
