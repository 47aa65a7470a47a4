package io.github.kamalmaven.secret;

import io.github.kamalmaven.shell.Word;

/**
 * Replaces <code>$(…)</code> by what the command in it writes; <code>\$(…)</code> stays as text.
 *
 * <p>Parentheses inside must be balanced or escaped by a backslash; nothing else is understood, so
 * quotes do not protect them.
 */
final class CommandSubstitution {
  private final SecretCommands commands;
  private final VariableSubstitution variables;

  CommandSubstitution(SecretCommands commands, VariableSubstitution variables) {
    this.commands = commands;
    this.variables = variables;
  }

  /**
   * The text with every command replaced; what a command writes is not looked at again.
   *
   * @param trail notes them
   */
  String in(String text, Trail trail) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      boolean escaped = text.startsWith("\\$(", i);
      int open = escaped ? i + 2 : i + 1;
      int close = escaped || text.startsWith("$(", i) ? closing(text, open) : -1;
      if (close < 0) {
        out.append(text.charAt(i++));
      } else {
        String inside = text.substring(open + 1, close);
        out.append(escaped ? "$(" + inside + ")" : output(inside, trail));
        i = close + 1;
      }
    }
    return out.toString();
  }

  private String output(String command, Trail trail) {
    CommandOutput output = commands.output(new Word(variables.inCommand(command, trail), command));
    trail.ran(command, output);
    return output.text();
  }

  /**
   * Where the parenthesis that opens at an index is closed; -1 if nowhere, or nothing is inside.
   */
  private static int closing(String text, int open) {
    int depth = 0;
    boolean empty = true;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
        if (i == text.length() || text.charAt(i) == '\n') {
          return -1;
        }
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
        if (empty || depth == 0) {
          return empty ? -1 : i;
        }
      }
      empty = c == '(';
    }
    return -1;
  }
}
