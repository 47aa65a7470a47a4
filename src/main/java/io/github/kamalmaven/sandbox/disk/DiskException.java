package io.github.kamalmaven.sandbox.disk;

import java.io.IOException;

/** A file operation that failed, in the words of {@code strerror}. */
public final class DiskException extends IOException {

  private static final long serialVersionUID = 1L;

  /** What went wrong, with the text a Unix tool prints for it. */
  public enum Reason {
    /** ENOENT. */
    MISSING("No such file or directory"),
    /** EEXIST. */
    EXISTS("File exists"),
    /** ENOTDIR. */
    NOT_A_DIRECTORY("Not a directory"),
    /** EISDIR. */
    IS_A_DIRECTORY("Is a directory"),
    /** ENOTEMPTY. */
    NOT_EMPTY("Directory not empty"),
    /** EINVAL. */
    INVALID("Invalid argument");

    private final String text;

    Reason(String text) {
      this.text = text;
    }
  }

  private final Reason reason;

  DiskException(Reason reason) {
    super(reason.text);
    this.reason = reason;
  }

  /**
   * What went wrong.
   *
   * @return the kind of failure; the message is its text
   */
  public Reason reason() {
    return reason;
  }
}
