package io.github.kamalmaven.host;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A file to be written to a host. Its content may be secret and is never shown. */
public final class Upload {
  private final String path;
  private final byte[] content;
  private final int mode;

  /**
   * @param path relative to the login directory, or absolute
   * @param content its bytes
   * @param mode POSIX permissions, octal: {@code 0600}
   */
  public Upload(String path, byte[] content, int mode) {
    this.path = path;
    this.content = content.clone();
    this.mode = mode;
  }

  /** A text in UTF-8. */
  public static Upload text(String path, String content, int mode) {
    return new Upload(path, content.getBytes(StandardCharsets.UTF_8), mode);
  }

  /** Relative to the login directory, or absolute. */
  public String path() {
    return path;
  }

  /** A copy of its bytes. */
  public byte[] content() {
    return content.clone();
  }

  /** Its size in bytes. */
  public long size() {
    return content.length;
  }

  /** POSIX permissions: {@code 0600}. */
  public int mode() {
    return mode;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Upload that
        && path.equals(that.path)
        && mode == that.mode
        && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  @Override
  public String toString() {
    return "%s (%04o, %d bytes)".formatted(path, mode, content.length);
  }
}
