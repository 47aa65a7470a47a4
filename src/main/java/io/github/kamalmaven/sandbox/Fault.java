package io.github.kamalmaven.sandbox;

import io.github.kamalmaven.sandbox.shell.Answer;
import io.github.kamalmaven.sandbox.shell.HangUp;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/** A rule about what happens to certain commands instead of running. Safe for threads. */
public final class Fault {

  /** What a shell gives for a command that a signal ended. */
  private static final Answer KILLED = new Answer("", "", 137);

  /** What the rule does. */
  @FunctionalInterface
  private interface Effect {
    Answer answer(CountDownLatch closed);
  }

  private final Pattern command;
  private final Effect effect;
  private final boolean once;
  private final AtomicBoolean used = new AtomicBoolean();

  private Fault(String regex, Effect effect, boolean once) {
    this.command = Pattern.compile(regex);
    this.effect = effect;
    this.once = once;
  }

  /**
   * Answers commands, every time.
   *
   * @param regex is looked for in the text of a command
   * @param answer what the command gives
   * @return the rule
   */
  public static Fault always(String regex, Answer answer) {
    return new Fault(regex, closed -> answer, false);
  }

  /**
   * Answers the first such command only.
   *
   * @param regex is looked for in the text of a command
   * @param answer what the command gives
   * @return the rule
   */
  public static Fault once(String regex, Answer answer) {
    return new Fault(regex, closed -> answer, true);
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

  /**
   * Lets commands hang until the sandbox is closed.
   *
   * @param regex is looked for in the text of a command
   * @return the rule
   */
  public static Fault hanging(String regex) {
    return new Fault(regex, Fault::await, false);
  }

  /**
   * Cuts the connection of the first such command.
   *
   * @param regex is looked for in the text of a command
   * @return the rule
   */
  public static Fault cutting(String regex) {
    return new Fault(
        regex,
        closed -> {
          throw new HangUp();
        },
        true);
  }

  private static Answer await(CountDownLatch closed) {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return KILLED;
  }

  Answer answer(CountDownLatch closed) {
    return effect.answer(closed);
  }

  /** Whether the rule is about this command itself, and not about one inside of it. */
  boolean takes(String statement, List<String> inner) {
    boolean meant =
        command.matcher(statement).find()
            && inner.stream().noneMatch(it -> command.matcher(it).find());
    return meant && (!once || used.compareAndSet(false, true));
  }
}
