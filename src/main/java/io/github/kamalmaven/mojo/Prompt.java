package io.github.kamalmaven.mojo;

import java.io.Console;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks who sits in front of the terminal. */
@FunctionalInterface
public interface Prompt {
  /** Nobody sits there, or may be asked. */
  Prompt NOBODY = question -> Optional.empty();

  /**
   * Asks a question.
   *
   * @param question its text, without a line end
   * @return the answer without its line end; empty if there is nobody who answers
   */
  Optional<String> ask(String question);

  /** The terminal of this process, unless there is none or it is that of a CI server. */
  static Prompt of(Map<String, String> environment) {
    String ci = environment.getOrDefault("CI", "");
    boolean attended = ci.isEmpty() || ci.equals("false");
    return attended && Colours.isTerminal() ? Prompt::askConsole : NOBODY;
  }

  private static Optional<String> askConsole(String question) {
    return Optional.ofNullable(System.console()).map(console -> answer(console, question));
  }

  private static @Nullable String answer(Console console, String question) {
    return console.readLine("%s", question);
  }
}
