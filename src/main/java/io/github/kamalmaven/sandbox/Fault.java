package io.github.kamalmaven.sandbox;

import io.github.kamalmaven.sandbox.shell.Answer;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/** A rule that answers a command in its place. */
public final class Fault {

  private final Pattern command;
  private final Answer answer;
  private final boolean once;
  private final AtomicBoolean used = new AtomicBoolean();

  private Fault(Pattern command, Answer answer, boolean once) {
    this.command = command;
    this.answer = answer;
    this.once = once;
  }

  /**
   * Lets commands fail, or answers them otherwise, every time.
   *
   * @param regex is looked for in the text of a command
   * @param answer what the command gives instead of running
   * @return the rule
   */
  public static Fault always(String regex, Answer answer) {
    return new Fault(Pattern.compile(regex), answer, false);
  }

  /**
   * The same for the first such command only.
   *
   * @param regex is looked for in the text of a command
   * @param answer what the command gives instead of running
   * @return the rule
   */
  public static Fault once(String regex, Answer answer) {
    return new Fault(Pattern.compile(regex), answer, true);
  }

  /**
   * Lets commands fail with status 1.
   *
   * @param regex is looked for in the text of a command
   * @param stderr what they print to standard error
   * @return the rule
   */
  public static Fault failing(String regex, String stderr) {
    return always(regex, new Answer("", stderr, 1));
  }

  Answer answer() {
    return answer;
  }

  /** Whether the rule is about this command itself, and not about one inside of it. */
  boolean takes(String statement, List<String> inner) {
    boolean meant =
        command.matcher(statement).find()
            && inner.stream().noneMatch(it -> command.matcher(it).find());
    return meant && (!once || used.compareAndSet(false, true));
  }
}
