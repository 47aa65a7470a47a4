package io.github.kamalmaven.sandbox.docker;

import java.io.IOException;

/** A request the engine refuses; its message is what the daemon answers. */
public final class DockerException extends IOException {

  private static final long serialVersionUID = 1L;

  /** What kind of refusal it is, where callers care. */
  public enum Kind {
    /** The thing asked for is not there. */
    MISSING,
    /** Anything else. */
    REFUSED
  }

  private final Kind kind;

  /**
   * Refuses a request.
   *
   * @param message the daemon's words
   */
  public DockerException(String message) {
    this(Kind.REFUSED, message);
  }

  private DockerException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /**
   * Refuses a request for something that is not there.
   *
   * @param message the daemon's words
   * @return the exception to throw
   */
  public static DockerException missing(String message) {
    return new DockerException(Kind.MISSING, message);
  }

  /**
   * The kind of refusal.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }
}
