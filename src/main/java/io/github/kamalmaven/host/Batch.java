package io.github.kamalmaven.host;

import io.github.kamalmaven.shell.CommandLine;
import java.util.ArrayList;
import java.util.List;

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
    return plus(new Run(command, false));
  }

  /** This batch with a command at its end whose failure does not matter. */
  public Batch attempt(CommandLine command) {
    return plus(new Run(command, true));
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
   */
  public record Run(CommandLine command, boolean tolerated) implements Step {}

  /**
   * An upload.
   *
   * @param file what is written
   */
  public record Put(Upload file) implements Step {}
}
