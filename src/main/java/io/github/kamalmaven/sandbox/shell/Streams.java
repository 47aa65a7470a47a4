package io.github.kamalmaven.sandbox.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;

/**
 * The open files of a process.
 *
 * @param in standard input
 * @param outputs what can be written to, by file descriptor
 */
public record Streams(InputStream in, Map<Integer, OutputStream> outputs) {

  /** Copies the descriptors. */
  public Streams {
    outputs = Map.copyOf(outputs);
  }

  /**
   * The usual three.
   *
   * @param in standard input
   * @param out standard output
   * @param err standard error
   * @return the streams
   */
  public static Streams of(InputStream in, OutputStream out, OutputStream err) {
    return new Streams(in, Map.of(1, out, 2, err));
  }

  /**
   * Standard output.
   *
   * @return descriptor 1
   */
  public OutputStream out() {
    return output(1);
  }

  /**
   * Standard error.
   *
   * @return descriptor 2
   */
  public OutputStream err() {
    return output(2);
  }

  /**
   * An open descriptor.
   *
   * @param descriptor its number
   * @return the stream, or one that discards everything when it is closed
   */
  public OutputStream output(int descriptor) {
    OutputStream stream = outputs.get(descriptor);
    return stream == null ? OutputStream.nullOutputStream() : stream;
  }

  /**
   * The same with another standard input.
   *
   * @param other the input
   * @return a copy
   */
  public Streams withInput(InputStream other) {
    return new Streams(other, outputs);
  }

  /**
   * The same with one descriptor pointing elsewhere.
   *
   * @param descriptor its number
   * @param stream where it writes to from now on
   * @return a copy
   */
  public Streams withOutput(int descriptor, OutputStream stream) {
    Map<Integer, OutputStream> changed = new TreeMap<>(outputs);
    changed.put(descriptor, stream);
    return new Streams(in, changed);
  }

  /**
   * Sends on what the streams hold back.
   *
   * @throws IOException if one is broken
   */
  public void flush() throws IOException {
    for (OutputStream stream : outputs.values()) {
      stream.flush();
    }
  }
}
