package io.github.kamalmaven.config.read.erb;

import java.util.Set;

/** Words of Ruby that cannot be names. */
final class Keywords {
  static final Set<String> ALL =
      Set.of(
          "if", "unless", "elsif", "else", "end", "do", "then", "and", "or", "not", "nil", "true",
          "false", "case", "when", "while", "until", "for", "in", "def", "class", "module", "begin",
          "rescue", "ensure", "return", "next", "break", "yield", "self", "lambda", "proc");

  private Keywords() {}
}
