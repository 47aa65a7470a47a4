package io.github.kamalmaven.operation;

/** How much of a batch a host does whose connection is cut at one of its steps. */
public enum Cut {
  /** Not even that step. */
  BEFORE,
  /** That step; nobody hears how it ended. */
  AFTER,
  /** That step and all that follow: it has them already, and does not notice. */
  UNNOTICED
}
