package io.github.kamalmaven.host.local;

import io.github.kamalmaven.host.Attachment;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Pipes or files in the place of a terminal.
 *
 * @param input read to its end
 * @param standard never closed: it belongs to the process
 */
record StandardStreams(InputStream input, OutputStream standard) implements Attachment {

  @Override
  public int read(byte[] buffer) throws IOException {
    return input.read(buffer);
  }

  @Override
  public OutputStream output() {
    return new FilterOutputStream(standard) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        out.flush();
      }

      @Override
      public void close() throws IOException {
        out.flush();
      }
    };
  }

  @Override
  public Optional<Window> window() {
    return Optional.empty();
  }
}
