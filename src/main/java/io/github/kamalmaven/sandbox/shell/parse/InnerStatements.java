package io.github.kamalmaven.sandbox.shell.parse;

import io.github.kamalmaven.sandbox.shell.Script;
import io.github.kamalmaven.sandbox.shell.script.AndOr;
import io.github.kamalmaven.sandbox.shell.script.FunctionDefinition;
import io.github.kamalmaven.sandbox.shell.script.If;
import io.github.kamalmaven.sandbox.shell.script.Pipeline;
import io.github.kamalmaven.sandbox.shell.script.Redirected;
import io.github.kamalmaven.sandbox.shell.script.Sequence;
import io.github.kamalmaven.sandbox.shell.script.Simple;
import io.github.kamalmaven.sandbox.shell.script.Statement;
import io.github.kamalmaven.sandbox.shell.script.Subshell;
import io.github.kamalmaven.sandbox.shell.word.Substitution;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the statements that a group, a condition or a captured command is made of, so that each can
 * be seen alone when several commands travel in one script.
 */
final class InnerStatements {

  private InnerStatements() {}

  /** The source texts of the innermost statements, or none if the script is not a group. */
  static List<String> of(Script script) {
    return find(script).toList();
  }

  private static Stream<String> find(Script script) {
    if (script instanceof Sequence sequence) {
      return sequence.statements().stream()
          .flatMap((Statement s) -> s.inner().isEmpty() ? Stream.of(s.text()) : s.inner().stream());
    }
    if (script instanceof Subshell subshell) {
      return find(subshell.body());
    }
    if (script instanceof Redirected redirected) {
      return find(redirected.body());
    }
    if (script instanceof FunctionDefinition function) {
      return find(function.body());
    }
    if (script instanceof If choice) {
      return Stream.of(choice.condition(), choice.then(), choice.otherwise())
          .flatMap(InnerStatements::find);
    }
    if (script instanceof Pipeline pipeline) {
      return find(pipeline.commands().get(0));
    }
    if (script instanceof AndOr andOr) {
      List<String> left = of(andOr.left());
      return left.isEmpty() ? Stream.of() : Stream.concat(left.stream(), find(andOr.right()));
    }
    return script instanceof Simple simple ? captured(simple) : Stream.of();
  }

  /** In {@code out=$(command)} the command is what matters. */
  private static Stream<String> captured(Simple simple) {
    if (!simple.words().isEmpty()) {
      return Stream.of();
    }
    return simple.assignments().stream()
        .flatMap(assignment -> assignment.value().parts().stream())
        .filter(Substitution.class::isInstance)
        .flatMap(part -> find(((Substitution) part).script()));
  }
}
