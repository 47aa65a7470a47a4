package io.github.kamalmaven.sandbox.docker.template;

/** What Go calls nil: a value that is not there. */
public enum Nil {
  /** The only one. */
  NIL;

  @Override
  public String toString() {
    return "<no value>";
  }
}
