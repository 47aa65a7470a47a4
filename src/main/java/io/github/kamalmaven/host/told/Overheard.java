package io.github.kamalmaven.host.told;

import io.github.kamalmaven.host.Attachment;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * An attachment whose command gives a sign of life with everything it writes.
 *
 * @param inner what the command is attached to
 * @param waiting is told
 */
record Overheard(Attachment inner, Waits.Wait waiting) implements Attachment {
  @Override
  public int read(byte[] buffer) throws IOException {
    return inner.read(buffer);
  }

  @Override
  public OutputStream output() {
    return overheard(inner.output());
  }

  @Override
  public OutputStream errors() {
    return overheard(inner.errors());
  }

  @Override
  public Optional<Window> window() {
    return inner.window();
  }

  private OutputStream overheard(OutputStream output) {
    return new FilterOutputStream(output) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        waiting.spoke();
        out.write(bytes, offset, length);
      }

      @Override
      public void write(int one) throws IOException {
        waiting.spoke();
        out.write(one);
      }
    };
  }
}
