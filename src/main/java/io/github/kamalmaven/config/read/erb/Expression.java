package io.github.kamalmaven.config.read.erb;

/** Ruby code that can be evaluated. */
@FunctionalInterface
interface Expression {

  /** Its value: see {@link Values} for what values are. */
  Object in(Scope scope);
}
