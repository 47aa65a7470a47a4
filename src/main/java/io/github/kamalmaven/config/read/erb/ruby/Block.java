package io.github.kamalmaven.config.read.erb.ruby;

import java.util.List;

/** The code that a method calls with each of its values. */
@FunctionalInterface
public interface Block {

  /** Its value for these arguments. */
  Object call(List<Object> arguments);

  default Object call(Object argument) {
    return call(List.of(argument));
  }
}
