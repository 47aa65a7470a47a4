package io.github.kamalmaven.host;

import io.github.kamalmaven.shell.CommandLine;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Steps of one host that need no decision on the control machine in between.
 *
 * @param steps in order
 */
public record Batch(List<Step> steps) {
  /** Nothing to do. */
  public static final Batch EMPTY = new Batch(List.of());

  /** Copies the list. */
  public Batch {
    steps = List.copyOf(steps);
  }

  /** A batch of commands that must all succeed. */
  public static Batch of(CommandLine... commands) {
    Batch batch = EMPTY;
    for (CommandLine command : commands) {
      batch = batch.run(command);
    }
    return batch;
  }

  /** This batch with a command at its end that must succeed. */
  public Batch run(CommandLine command) {
    return plus(new Run(command, Tolerance.NONE, Optional.empty(), Repetition.HARMLESS));
  }

  /**
   * This batch with a command at its end that must succeed, and must not be done twice.
   *
   * @param repetition whether it is done again if the connection is lost meanwhile
   */
  public Batch once(CommandLine command, Repetition repetition) {
    return plus(new Run(command, Tolerance.NONE, Optional.empty(), repetition));
  }

  /**
   * This batch with a command at its end that must succeed.
   *
   * @param remedy what the user can do about its failure
   */
  public Batch run(CommandLine command, String remedy) {
    return plus(new Run(command, Tolerance.NONE, Optional.of(remedy), Repetition.HARMLESS));
  }

  /** This batch with a command at its end whose failure does not matter. */
  public Batch attempt(CommandLine command) {
    return plus(new Run(command, Tolerance.ALL, Optional.empty(), Repetition.HARMLESS));
  }

  /**
   * This batch with a command at its end whose failure does not matter, and which must not be done
   * twice.
   *
   * @param repetition whether it is done again if the connection is lost meanwhile
   */
  public Batch attempt(CommandLine command, Repetition repetition) {
    return plus(new Run(command, Tolerance.ALL, Optional.empty(), repetition));
  }

  /** This batch with a command at its end after whose failure whoever asked knows what to do. */
  public Batch judged(CommandLine command) {
    return judged(command, Repetition.HARMLESS);
  }

  /**
   * This batch with a command at its end after whose failure whoever asked knows what to do, and
   * which must not be done twice.
   *
   * @param repetition whether it is done again if the connection is lost meanwhile
   */
  public Batch judged(CommandLine command, Repetition repetition) {
    return plus(new Run(command, Tolerance.JUDGED, Optional.empty(), repetition));
  }

  /**
   * This batch with a command at its end that must succeed, or say why it did not need to.
   *
   * @param complaint stands in its standard error if its failure does not matter
   */
  public Batch attempt(CommandLine command, String complaint) {
    return plus(
        new Run(command, new Tolerance.Of(complaint), Optional.empty(), Repetition.HARMLESS));
  }

  /**
   * This batch with a question at its end, and what is done only if it is answered as expected.
   * Another answer, or none, ends nothing: whoever asks has to look.
   *
   * @param answer what it has to print, without line ends at its end
   */
  public Batch when(CommandLine question, String answer, Batch then) {
    return plus(new When(question, answer, then));
  }

  /** This batch with an upload at its end. */
  public Batch upload(Upload file) {
    return plus(new Put(file));
  }

  /** This batch followed by another one. */
  public Batch then(Batch next) {
    List<Step> all = new ArrayList<>(steps);
    all.addAll(next.steps);
    return new Batch(all);
  }

  private Batch plus(Step step) {
    return then(new Batch(List.of(step)));
  }

  /**
   * Takes from the outcomes of a longer batch those that belong to this one.
   *
   * @param all stands before this batch's first outcome, and then after its last one
   */
  List<Outcome> takeFrom(Iterator<Outcome> all) {
    List<Outcome> mine = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Run) {
        mine.add(all.next());
      } else if (step instanceof When when) {
        Outcome answer = all.next();
        mine.add(answer);
        mine.addAll(when.isAnsweredBy(answer) ? when.then().takeFrom(all) : List.of());
      }
    }
    return mine;
  }

  /** One step. */
  public sealed interface Step {}

  /** Which failures of a command do not matter. */
  public sealed interface Tolerance {
    /** All matter. */
    Tolerance NONE = new None();

    /** None matters. */
    Tolerance ALL = new All();

    /** None ends the batch: whoever asked looks whether it matters. */
    Tolerance JUDGED = new Judged();

    /** Whether this one does not matter. */
    boolean covers(Outcome failure);

    /** See {@link #NONE}. */
    record None() implements Tolerance {
      @Override
      public boolean covers(Outcome failure) {
        return false;
      }
    }

    /** See {@link #ALL}. */
    record All() implements Tolerance {
      @Override
      public boolean covers(Outcome failure) {
        return true;
      }
    }

    /** See {@link #JUDGED}. */
    record Judged() implements Tolerance {
      @Override
      public boolean covers(Outcome failure) {
        return true;
      }
    }

    /**
     * One of a kind.
     *
     * @param complaint stands in the standard error; printable ASCII on one line
     */
    record Of(String complaint) implements Tolerance {
      /** Checks the complaint. */
      public Of {
        requireLine(complaint);
      }

      @Override
      public boolean covers(Outcome failure) {
        return failure.stderr().contains(complaint);
      }
    }
  }

  /**
   * A command.
   *
   * @param command what is run
   * @param tolerance which of its failures do not matter
   * @param remedy what the user can do about its failure, if that is known
   * @param repetition whether it is done again if its answer was lost
   */
  public record Run(
      CommandLine command, Tolerance tolerance, Optional<String> remedy, Repetition repetition)
      implements Step {
    /** Checks the command. */
    public Run {
      if (tolerance instanceof Tolerance.Of) {
        requireNoInput(command);
      }
    }

    /**
     * Its outcome, unless it is a failure that matters.
     *
     * @throws CommandFailed if it is
     */
    public Outcome accept(String host, Outcome outcome) {
      if (outcome.succeeded() || tolerance.covers(outcome)) {
        return outcome;
      }
      throw remedy
          .map(text -> new CommandFailed(host, outcome, text))
          .orElseGet(() -> new CommandFailed(host, outcome));
    }
  }

  /**
   * A question, and what is done if its answer is the expected one.
   *
   * @param question what is run
   * @param answer what it has to print; printable ASCII on one line
   * @param then what is done then
   */
  public record When(CommandLine question, String answer, Batch then) implements Step {
    /** Checks the answer. */
    public When {
      requireLine(answer);
      requireNoInput(question);
    }

    /**
     * Whether the question succeeded with the expected answer; line ends at its end do not count,
     * as in a shell.
     */
    public boolean isAnsweredBy(Outcome outcome) {
      if (!outcome.succeeded()) {
        return false;
      }
      int end = outcome.stdout().length();
      while (end > 0 && outcome.stdout().charAt(end - 1) == '\n') {
        end--;
      }
      return outcome.stdout().substring(0, end).equals(answer);
    }
  }

  /**
   * An upload.
   *
   * @param file what is written
   */
  public record Put(Upload file) implements Step {}

  private static void requireNoInput(CommandLine command) {
    if (command.input().isPresent()) {
      throw new IllegalArgumentException("Whose end decides reads nothing: " + command);
    }
  }

  private static void requireLine(String text) {
    if (!text.chars().allMatch(c -> c >= ' ' && c < 127)) {
      throw new IllegalArgumentException("Not a line of printable ASCII: " + text);
    }
  }
}
