package io.github.kamalmaven.mojo;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.host.Local;
import io.github.kamalmaven.host.Outcome;
import io.github.kamalmaven.shell.CommandLine;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Runs what templates have in backticks, as Ruby does: a plain command that does not exist is an
 * error, any other failure gives what was written until then.
 *
 * @param local where it runs
 * @param remarks told of failures, which Ruby lets write to the terminal
 */
record TemplateShell(Local local, Consumer<String> remarks) implements UnaryOperator<String> {
  private static final int NOT_FOUND = 127;

  /** What makes Ruby leave a command to the shell: {@code rb_exec_fillarg} in its process.c. */
  private static final Pattern FOR_THE_SHELL =
      Pattern.compile("[*?{}\\[\\]<>()~&|\\\\$;'`\"\\n#=%]");

  @Override
  public String apply(String script) {
    Outcome outcome = local.run(CommandLine.script(script));
    if (outcome.exit() == NOT_FOUND && !FOR_THE_SHELL.matcher(script).find()) {
      throw new KamalException(
          "the command `%s` was not found".formatted(script),
          null,
          "install it, or correct its name");
    }
    if (!outcome.succeeded()) {
      outcome
          .stderr()
          .lines()
          .map(line -> "`%s` in a template: %s".formatted(script, line))
          .forEach(remarks);
    }
    return outcome.stdout();
  }
}
