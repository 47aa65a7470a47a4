package io.github.kamalmaven.sandbox.shell.parse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a script. One that comes from a stream is read line by line and no further than
 * needed, so that its commands can read the rest.
 */
final class Source {

  /** What {@link #peek()} gives at the end. */
  static final char END = '\0';

  private final StringBuilder text = new StringBuilder();
  private final InputStream more;
  private boolean exhausted;
  private int position;
  private int line = 1;

  private Source(String text, InputStream more) {
    this.text.append(text);
    this.more = more;
  }

  static Source of(String text) {
    return new Source(text, InputStream.nullInputStream());
  }

  static Source of(InputStream stream) {
    return new Source("", stream);
  }

  char peek() {
    return peek(0);
  }

  char peek(int ahead) {
    while (position + ahead >= text.length() && !exhausted) {
      readLine();
    }
    return position + ahead < text.length() ? text.charAt(position + ahead) : END;
  }

  /** Whether nothing is left. */
  boolean atEnd() {
    peek();
    return position >= text.length();
  }

  /** Looks for characters that lie on the current line. */
  boolean at(String expected) {
    for (int i = 0; i < expected.length(); i++) {
      if (peek(i) != expected.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  boolean take(String expected) {
    boolean found = at(expected);
    if (found) {
      skip(expected.length());
    }
    return found;
  }

  char next() {
    char c = peek();
    skip(1);
    return c;
  }

  private void skip(int count) {
    for (int i = 0; i < count; i++) {
      if (text.charAt(position) == '\n') {
        line++;
      }
      position++;
    }
  }

  int position() {
    return position;
  }

  int line() {
    return line;
  }

  String between(int start, int end) {
    return text.substring(start, end);
  }

  private void readLine() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      int b = more.read();
      while (b >= 0 && b != '\n') {
        bytes.write(b);
        b = more.read();
      }
      text.append(bytes.toString(StandardCharsets.UTF_8));
      if (b == '\n') {
        text.append('\n');
      } else {
        exhausted = true;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
