package io.github.kamalmaven.host;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** What a running command reads from and writes to while it runs. */
public interface Attachment {

  /**
   * Reads what was typed; waits until something comes, or a moment.
   *
   * @return how many bytes were read; 0 if none came, -1 after the last one
   */
  int read(byte[] buffer) throws IOException;

  /** Takes what the command writes, as it comes; closed at its end. */
  OutputStream output();

  /** Takes what it writes to standard error, if that is to be told apart. */
  default OutputStream errors() {
    return output();
  }

  /** How large the terminal is now; empty if it is none. */
  Optional<Window> window();

  /** Whether the command's end is awaited, and not what it goes on writing. */
  default boolean isAwaited() {
    return false;
  }

  /** Nothing to read, and each line is told as it comes. */
  static Attachment lines(LineListener listener) {
    return lines(listener, false);
  }

  /** Nothing to read, and each line is told as it comes, until the end, which somebody awaits. */
  static Attachment awaited(LineListener listener) {
    return lines(listener, true);
  }

  private static Attachment lines(LineListener listener, boolean awaited) {
    LineOutput output = new LineOutput(listener);
    return new Attachment() {
      @Override
      public boolean isAwaited() {
        return awaited;
      }

      @Override
      public int read(byte[] buffer) {
        return -1;
      }

      @Override
      public OutputStream output() {
        return output;
      }

      @Override
      public Optional<Window> window() {
        return Optional.empty();
      }
    };
  }

  /**
   * The size of a terminal.
   *
   * @param kind as in the environment variable {@code TERM}
   * @param columns characters in a line
   * @param rows lines
   */
  record Window(String kind, int columns, int rows) {}
}
