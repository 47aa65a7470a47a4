package io.github.kamalmaven.operation;

import io.github.kamalmaven.host.Attachment;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Gives on standard output as it is: at once, or at its end where others write there, too. */
final class RawOutput implements Attachment {
  private final OutputStream target;
  private final boolean alone;
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  /**
   * @param target where it goes; not closed
   * @param alone whether nobody else writes there meanwhile
   */
  RawOutput(OutputStream target, boolean alone) {
    this.target = target;
    this.alone = alone;
  }

  @Override
  public int read(byte[] buffer) {
    return -1;
  }

  @Override
  public OutputStream output() {
    return alone ? direct() : collected();
  }

  @Override
  public OutputStream errors() {
    return errors;
  }

  @Override
  public Optional<Window> window() {
    return Optional.empty();
  }

  /** What was written to standard error. */
  String errorText() {
    return errors.toString(StandardCharsets.UTF_8);
  }

  private OutputStream direct() {
    return new FilterOutputStream(target) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
      }

      @Override
      public void close() throws IOException {
        out.flush();
      }
    };
  }

  private OutputStream collected() {
    return new ByteArrayOutputStream() {
      @Override
      public void close() throws IOException {
        synchronized (target) {
          writeTo(target);
          target.flush();
        }
      }
    };
  }
}
