package io.github.kamalmaven.operation.doctor;

/** How bad a finding is; the worse, the later. */
public enum Severity {
  /** A deploy goes on, maybe not as meant. */
  WARNING,
  /** A deploy fails. */
  ERROR;

  /** As it is told. */
  public String text() {
    return this == ERROR ? "error" : "warning";
  }
}
