package io.github.kamalmaven.sandbox.shell.word;

import io.github.kamalmaven.sandbox.shell.Shell;
import io.github.kamalmaven.sandbox.shell.ShellExit;
import io.github.kamalmaven.sandbox.shell.ShellOption;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A parameter expansion such as {@code $x} or <code>${x#prefix}</code>.
 *
 * @param name a variable's name, a number, or one of {@code ? $ ! # @ * 0}
 * @param operator what is done to its value
 * @param argument the operator's word; empty for operators without one
 * @param quoted whether it stands in double quotes
 */
public record Parameter(String name, ParameterOperator operator, Word argument, boolean quoted)
    implements Part {

  @Override
  public void expand(Shell shell, Fields fields) throws IOException {
    if (operator == ParameterOperator.NONE && (name.equals("@") || (name.equals("*") && !quoted))) {
      expandAll(shell, fields);
      return;
    }
    Optional<String> value = value(shell);
    if (operator.usesArgument(value)) {
      operator.prepare(shell, this);
      expandArgument(shell, fields);
      return;
    }
    if (value.isEmpty() && operator.strict() && shell.options().contains(ShellOption.NOUNSET)) {
      shell.complain(name + ": parameter not set");
      throw new ShellExit(2);
    }
    String text = operator.apply(value.orElse(""), shell, argument);
    if (quoted) {
      fields.quoted(text);
    } else {
      fields.expanded(text);
    }
  }

  private void expandArgument(Shell shell, Fields fields) throws IOException {
    if (quoted) {
      fields.quoted(argument.text(shell));
      return;
    }
    for (Part part : argument.parts()) {
      if (part instanceof Literal literal && !literal.quoted()) {
        fields.expanded(literal.text());
      } else {
        part.expand(shell, fields);
      }
    }
  }

  private void expandAll(Shell shell, Fields fields) {
    List<String> words = shell.positional();
    for (int i = 1; i < words.size(); i++) {
      if (i > 1) {
        fields.next();
      }
      if (quoted) {
        fields.quoted(words.get(i));
      } else {
        fields.expanded(words.get(i));
      }
    }
  }

  private Optional<String> value(Shell shell) {
    List<String> words = shell.positional();
    return switch (name) {
      case "?" -> Optional.of(String.valueOf(shell.status()));
      case "$" -> Optional.of("4712");
      case "!" -> Optional.of(String.valueOf(shell.jobs().last()));
      case "#" -> Optional.of(String.valueOf(words.size() - 1));
      case "-" -> Optional.of("");
      case "*", "@" ->
          words.size() > 1
              ? Optional.of(String.join(" ", words.subList(1, words.size())))
              : Optional.empty();
      default ->
          Character.isDigit(name.charAt(0))
              ? Optional.of(Integer.parseInt(name)).filter(i -> i < words.size()).map(words::get)
              : shell.variables().get(name);
    };
  }
}
