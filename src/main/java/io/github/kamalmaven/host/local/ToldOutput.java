package io.github.kamalmaven.host.local;

import io.github.kamalmaven.host.LineListener;
import io.github.kamalmaven.report.Event;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The output of a process, told line by line and not kept; never waits for any. */
final class ToldOutput {
  /** A longer line is told in pieces, in bytes. */
  private static final int LONGEST_LINE = 64 * 1024;

  private final InputStream in;
  private final LineListener listener;
  private final byte[] buffer = new byte[16 * 1024];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private Optional<RuntimeException> failure = Optional.empty();

  ToldOutput(InputStream in, LineListener listener) {
    this.in = in;
    this.listener = listener;
  }

  /**
   * Reads what is there.
   *
   * @return how many bytes that was
   */
  int readAvailable() {
    try {
      int there = Math.min(in.available(), buffer.length);
      int count = there > 0 ? in.read(buffer, 0, there) : 0;
      split(Math.max(0, count));
      return Math.max(0, count);
    } catch (IOException ended) {
      return 0;
    }
  }

  /** There will be no more: tells a last line without an end. */
  void end() {
    if (line.size() > 0) {
      tellLine();
    }
    try {
      in.close();
    } catch (IOException closed) {
      // Nothing is read from it any more.
    }
  }

  /** Throws what the listener threw, if anything; it heard nothing more after that. */
  void rethrow() {
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  private void split(int count) {
    int start = 0;
    for (int i = 0; i < count; i++) {
      if (buffer[i] == '\n') {
        line.write(buffer, start, i - start);
        tellLine();
        start = i + 1;
      }
    }
    line.write(buffer, start, count - start);
    if (line.size() > LONGEST_LINE) {
      tellPiece();
    }
  }

  private void tellLine() {
    String text = line.toString(StandardCharsets.UTF_8);
    line.reset();
    tell(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
  }

  /** The rest begins the next piece; a character that has not come whole belongs to it. */
  private void tellPiece() {
    byte[] bytes = line.toByteArray();
    int whole = wholeCharacters(bytes);
    String text = new String(bytes, 0, whole, StandardCharsets.UTF_8);
    int cut = failure.isPresent() ? text.length() : listener.cut(text);
    if (cut > 0 && cut < text.length() && Character.isLowSurrogate(text.charAt(cut))) {
      cut--;
    }
    if (cut > 0) {
      byte[] rest = text.substring(cut).getBytes(StandardCharsets.UTF_8);
      line.reset();
      line.writeBytes(rest);
      line.write(bytes, whole, bytes.length - whole);
      tell(text.substring(0, cut));
    }
  }

  /** The length without the beginning of a UTF-8 character at the end, of at most three bytes. */
  private static int wholeCharacters(byte[] bytes) {
    for (int back = 1; back <= 3 && back <= bytes.length; back++) {
      int last = bytes[bytes.length - back] & 0xff;
      if (last >= 0xc0) {
        return bytes.length - back;
      }
      if (last < 0x80) {
        return bytes.length;
      }
    }
    return bytes.length;
  }

  private void tell(String text) {
    if (failure.isPresent()) {
      return;
    }
    try {
      listener.line(Event.Stream.OUT, text);
    } catch (RuntimeException deaf) {
      // Reading goes on, or the process would wait for ever with a full pipe.
      failure = Optional.of(deaf);
    }
  }
}
