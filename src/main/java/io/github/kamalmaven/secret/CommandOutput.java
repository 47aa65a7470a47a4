package io.github.kamalmaven.secret;

import java.util.Optional;

/**
 * What a command in a secrets file gave.
 *
 * @param text what it wrote to standard output, without the last line end; secret
 * @param failure how it failed, to be read after the command; empty if it did not
 */
record CommandOutput(String text, Optional<String> failure) {
  @Override
  public String toString() {
    return "CommandOutput[" + failure.orElse("") + "]";
  }
}
