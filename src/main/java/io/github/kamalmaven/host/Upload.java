package io.github.kamalmaven.host;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A file to be written to a host. Its content may be secret and is never shown. */
public final class Upload {
  private final String path;
  private final byte[] content;
  private final int mode;
  private final boolean mounted;

  /**
   * @param path relative to the login directory, or absolute
   * @param content its bytes
   * @param mode POSIX permissions, octal: {@code 0600}
   */
  public Upload(String path, byte[] content, int mode) {
    this(path, content.clone(), mode, false);
  }

  private Upload(String path, byte[] content, int mode, boolean mounted) {
    this.path = path;
    this.content = content;
    this.mode = mode;
    this.mounted = mounted;
  }

  /** A text in UTF-8. */
  public static Upload text(String path, String content, int mode) {
    return new Upload(path, content.getBytes(StandardCharsets.UTF_8), mode);
  }

  /**
   * The same file, which containers have mounted by itself: they see its place on the disk, which
   * therefore stays, and not its name.
   */
  public Upload mounted() {
    return new Upload(path, content, mode, true);
  }

  /** Whether a file that exists keeps its place on the disk; else it is replaced at once. */
  public boolean isMounted() {
    return mounted;
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
        && mounted == that.mounted
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
