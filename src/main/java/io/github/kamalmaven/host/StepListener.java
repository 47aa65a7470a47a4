package io.github.kamalmaven.host;

/** Hears of the steps of a batch while they are done, by the thread that waits for them. */
public interface StepListener {
  /** Hears nothing. */
  StepListener NONE =
      new StepListener() {
        @Override
        public void begins(Batch.Step step) {
          // Nobody wants to know.
        }

        @Override
        public void ran(Outcome outcome) {
          // Nobody wants to know.
        }

        @Override
        public void uploaded(Upload file) {
          // Nobody wants to know.
        }
      };

  /** A step is next; it may have begun a little earlier. */
  void begins(Batch.Step step);

  /** The command that began last has ended, whatever its exit status. */
  void ran(Outcome outcome);

  /** The file whose upload began last is in its place. */
  void uploaded(Upload file);
}
