package io.github.kamalmaven.host;

/** Hears of the steps of a batch while they are done, by the thread that waits for them. */
@FunctionalInterface
public interface StepListener {
  /** Hears nothing. */
  StepListener NONE = step -> {};

  /** A step is next; it may have begun a little earlier. */
  void begins(Batch.Step step);

  /** The command that began last has written something, and goes on. */
  default void spoke() {}

  /** The command that began last has ended, whatever its exit status. */
  default void ran(Outcome outcome) {}

  /** The file whose upload began last is in its place. */
  default void uploaded(Upload file) {}
}
