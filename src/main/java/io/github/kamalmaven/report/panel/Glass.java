package io.github.kamalmaven.report.panel;

import io.github.kamalmaven.report.console.Level;
import java.util.Optional;

/**
 * A terminal that understands control sequences. What is put on it is seen after {@link #flush};
 * used by one thread at a time.
 */
public interface Glass {

  /** How much it shows now; empty if it does not say. */
  Optional<Size> size();

  /** Puts text and control sequences where the cursor is. */
  void put(String text);

  /** Puts a whole line where the cursor is, which looks as it does without a panel. */
  void line(Level level, String line);

  /** Shows what was put, in one go. */
  void flush();
}
