package io.github.kamalmaven.host.local;

import io.github.kamalmaven.host.Attachment;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * A terminal in raw mode.
 *
 * @param keys what is typed; its end means that nothing was typed just now
 * @param output what is shown
 * @param stty knows its size
 * @param kind as in the environment variable {@code TERM}
 */
record RawTty(InputStream keys, OutputStream output, Stty stty, String kind) implements Attachment {

  @Override
  public int read(byte[] buffer) throws IOException {
    // The terminal was told to give up after a moment; that looks like the end of a file.
    return Math.max(0, keys.read(buffer));
  }

  @Override
  public Optional<Window> window() {
    return stty.size().map(size -> new Window(kind, size[1], size[0]));
  }
}
