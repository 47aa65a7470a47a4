package io.github.kamalmaven.sandbox;

import io.github.kamalmaven.sandbox.shell.Answer;
import io.github.kamalmaven.sandbox.shell.HangUp;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** A rule about what happens to certain commands instead of running. Safe for threads. */
public final class Fault {

  /** What a shell gives for a command that a signal ended. */
  private static final Answer KILLED = new Answer("", "", 137);

  /** Stands for every such command. */
  private static final int ALL = 0;

  /** What the rule does. */
  @FunctionalInterface
  private interface Effect {
    /** Nothing lets the command run. */
    Optional<Answer> answer(CountDownLatch closed);
  }

  /** When the rule does it. */
  enum Moment {
    BEFORE,
    AFTER
  }

  private final Pattern command;
  private final Effect effect;
  private final Moment moment;
  private final int turn;
  private final AtomicInteger seen = new AtomicInteger();

  private Fault(Pattern command, Effect effect, Moment moment, int turn) {
    this.command = command;
    this.effect = effect;
    this.moment = moment;
    this.turn = turn;
  }

  private Fault(String regex, Effect effect, int turn) {
    this(Pattern.compile(regex), effect, Moment.BEFORE, turn);
  }

  /**
   * Answers commands, every time.
   *
   * @param regex is looked for in the text of a command
   * @param answer what the command gives
   * @return the rule
   */
  public static Fault always(String regex, Answer answer) {
    return new Fault(regex, closed -> Optional.of(answer), ALL);
  }

  /**
   * Answers the first such command only.
   *
   * @param regex is looked for in the text of a command
   * @param answer what the command gives
   * @return the rule
   */
  public static Fault once(String regex, Answer answer) {
    return new Fault(regex, closed -> Optional.of(answer), 1);
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
    return new Fault(regex, Fault::await, ALL);
  }

  /**
   * Cuts the connection of the first such command.
   *
   * @param regex is looked for in the text of a command
   * @return the rule
   */
  public static Fault cutting(String regex) {
    return new Fault(regex, Fault::hangUp, 1);
  }

  /**
   * Lets the first such command run, and cuts its connection before it can tell how it ended.
   *
   * @param regex is looked for in the text of a command
   * @return the rule
   */
  public static Fault losing(String regex) {
    return new Fault(Pattern.compile(regex), Fault::hangUp, Moment.AFTER, 1);
  }

  /**
   * Lets something else happen when the first such command begins, which then runs as ever.
   *
   * @param regex is looked for in the text of a command
   * @param event what happens
   * @return the rule
   */
  public static Fault meanwhile(String regex, Runnable event) {
    return new Fault(
        regex,
        closed -> {
          event.run();
          return Optional.empty();
        },
        1);
  }

  /**
   * The same, of only one of such commands.
   *
   * @param number which one, from 1
   * @return the rule
   */
  public Fault at(int number) {
    return new Fault(command, effect, moment, number);
  }

  /**
   * The same, of all such commands.
   *
   * @return the rule
   */
  public Fault eachTime() {
    return at(ALL);
  }

  private static Optional<Answer> hangUp(CountDownLatch closed) {
    throw new HangUp();
  }

  private static Optional<Answer> await(CountDownLatch closed) {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.of(KILLED);
  }

  Optional<Answer> answer(CountDownLatch closed) {
    return effect.answer(closed);
  }

  /** Whether the rule is about this command itself at this moment, and not about one inside. */
  boolean takes(Moment now, String statement, List<String> inner) {
    boolean meant =
        now == moment
            && command.matcher(statement).find()
            && inner.stream().noneMatch(it -> command.matcher(it).find());
    return meant && (turn == ALL || seen.incrementAndGet() == turn);
  }
}
