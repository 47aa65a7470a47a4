package io.github.kamalmaven.host;

import io.github.kamalmaven.shell.CommandLine;
import java.util.ArrayList;
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
    return plus(new Run(command, false, Optional.empty()));
  }

  /**
   * This batch with a command at its end that must succeed.
   *
   * @param remedy what the user can do about its failure
   */
  public Batch run(CommandLine command, String remedy) {
    return plus(new Run(command, false, Optional.of(remedy)));
  }

  /** This batch with a command at its end whose failure does not matter. */
  public Batch attempt(CommandLine command) {
    return plus(new Run(command, true, Optional.empty()));
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

  /** One step. */
  public sealed interface Step {}

  /**
   * A command.
   *
   * @param command what is run
   * @param tolerated whether its failure does not matter
   * @param remedy what the user can do about its failure, if that is known
   */
  public record Run(CommandLine command, boolean tolerated, Optional<String> remedy)
      implements Step {
    /**
     * Its outcome, unless it is a failure that matters.
     *
     * @throws CommandFailed if it is
     */
    public Outcome accept(String host, Outcome outcome) {
      if (tolerated || outcome.succeeded()) {
        return outcome;
      }
      throw remedy
          .map(text -> new CommandFailed(host, outcome, text))
          .orElseGet(() -> new CommandFailed(host, outcome));
    }
  }

  /**
   * An upload.
   *
   * @param file what is written
   */
  public record Put(Upload file) implements Step {}
}
