package io.github.kamalmaven.host.reach;

import io.github.kamalmaven.KamalException;
import org.jspecify.annotations.Nullable;

/** A host could not be logged in to. */
public final class OutOfReach extends KamalException {
  private static final long serialVersionUID = 1L;

  private final Obstacle obstacle;

  /**
   * @param obstacle what stands in the way
   * @param what what failed
   * @param where the host's address, or the file that is meant
   * @param remedy what the user can do about it
   * @param cause what was caught, if anything
   */
  public OutOfReach(
      Obstacle obstacle,
      String what,
      @Nullable String where,
      @Nullable String remedy,
      @Nullable Throwable cause) {
    super(what, where, remedy, cause);
    this.obstacle = obstacle;
  }

  /** What stands in the way. */
  public Obstacle obstacle() {
    return obstacle;
  }
}
