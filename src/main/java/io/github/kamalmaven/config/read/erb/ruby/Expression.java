package io.github.kamalmaven.config.read.erb.ruby;

/** Ruby code that can be evaluated. */
@FunctionalInterface
public interface Expression {

  /** Its value: see {@link Values} for what values are. */
  Object in(Scope scope);
}
