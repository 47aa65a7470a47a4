package io.github.kamalmaven.host;

import io.github.kamalmaven.shell.CommandLine;
import java.util.function.Predicate;

/** Whether a command is done again whose answer was lost together with the connection. */
public sealed interface Repetition {
  /** It is: a question, or a change that is none the second time. */
  Repetition HARMLESS = new Harmless();

  /** It is not: nobody knows what it does. */
  Repetition NEVER = new Never();

  /** See {@link #HARMLESS}. */
  record Harmless() implements Repetition {}

  /** See {@link #NEVER}. */
  record Never() implements Repetition {}

  /**
   * It is, unless the host shows that it has happened. That is asked before, and again if the
   * repetition fails: what the lost connection has begun may have ended meanwhile.
   *
   * @param question for the host; changes nothing
   * @param happened whether this answer to it means that the command has done its work
   * @param underWay whether this answer means that the host is just about it, and is better asked
   *     again a little later
   */
  record Unless(CommandLine question, Predicate<Outcome> happened, Predicate<Outcome> underWay)
      implements Repetition {
    /** Of work that is done at once. */
    public Unless(CommandLine question, Predicate<Outcome> happened) {
      this(question, happened, answer -> false);
    }

    /** If this question is answered with anything at all. */
    public static Unless prints(CommandLine question) {
      return new Unless(question, answer -> answer.succeeded() && !answer.text().isEmpty());
    }

    /** If this question is answered with nothing. */
    public static Unless printsNothing(CommandLine question) {
      return answered(question, "");
    }

    /** If this question is answered with this text. */
    public static Unless answered(CommandLine question, String text) {
      return new Unless(question, answer -> answer.succeeded() && answer.text().equals(text));
    }
  }
}
