package io.github.kamalmaven;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A failure that a user can act on.
 *
 * <p>It is told in three parts, each one line where possible: {@linkplain #getMessage() what}
 * failed, {@linkplain #where() where} (a file and line, a host, a command), and {@linkplain
 * #remedy() what to do} about it.
 */
public class KamalException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String where;
  private final @Nullable String remedy;

  /**
   * @param what what failed
   */
  public KamalException(String what) {
    this(what, null, null, null);
  }

  /**
   * @param what what failed
   * @param where the file and line, host or command that it concerns, if there is one
   * @param remedy what the user can do about it, if that is known
   */
  public KamalException(String what, @Nullable String where, @Nullable String remedy) {
    this(what, where, remedy, null);
  }

  /**
   * @param what what failed
   * @param where the file and line, host or command that it concerns, if there is one
   * @param remedy what the user can do about it, if that is known
   * @param cause what was caught, if anything
   */
  public KamalException(
      String what, @Nullable String where, @Nullable String remedy, @Nullable Throwable cause) {
    super(what, cause);
    this.where = where;
    this.remedy = remedy;
  }

  /** The file and line, host or command that the failure concerns. */
  public final Optional<String> where() {
    return Optional.ofNullable(where);
  }

  /** What the user can do about it. */
  public final Optional<String> remedy() {
    return Optional.ofNullable(remedy);
  }

  /** The failure told whole: what, where and what to do, a line each. */
  public final String explanation() {
    StringBuilder lines = new StringBuilder(String.valueOf(getMessage()));
    where().ifPresent(text -> lines.append("\n  where: ").append(text));
    remedy().ifPresent(text -> lines.append("\n  to do: ").append(text));
    return lines.toString();
  }
}
