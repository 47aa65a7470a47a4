package io.github.kamalmaven.sandbox.shell.script;

import io.github.kamalmaven.sandbox.shell.Script;
import io.github.kamalmaven.sandbox.shell.Shell;
import io.github.kamalmaven.sandbox.shell.Streams;
import io.github.kamalmaven.sandbox.shell.word.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A simple command: assignments, words, redirections, each optional.
 *
 * @param assignments the variables set for the command, or for the shell if there are no words
 * @param words the command and its arguments
 * @param redirects the redirections in order
 * @param line where it stands in the script, from 1
 */
public record Simple(
    List<Assignment> assignments, List<Word> words, List<Redirect> redirects, int line)
    implements Script {

  /** The status when a redirection cannot be opened. */
  private static final int REDIRECT_FAILED = 2;

  /** Copies the lists. */
  public Simple {
    assignments = List.copyOf(assignments);
    words = List.copyOf(words);
    redirects = List.copyOf(redirects);
  }

  @Override
  public int run(Shell shell) throws IOException {
    shell.line(line);
    shell.substitutionStatus(0);
    List<String> arguments = new ArrayList<>();
    for (Word word : words) {
      arguments.addAll(word.fields(shell));
    }
    try {
      Streams streams = Redirected.open(redirects, shell);
      return run(shell, arguments, streams);
    } catch (RedirectFailure e) {
      shell.complain(String.valueOf(e.getMessage()));
      return REDIRECT_FAILED;
    }
  }

  private int run(Shell shell, List<String> arguments, Streams streams) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    for (Assignment assignment : assignments) {
      values.put(assignment.name(), assignment.value().text(shell));
      if (arguments.isEmpty()) {
        shell.variables().set(assignment.name(), values.get(assignment.name()));
      }
    }
    if (arguments.isEmpty()) {
      return shell.substitutionStatus();
    }
    // "exec" without a command keeps its redirections for the rest of the shell.
    if (arguments.equals(List.of("exec"))) {
      shell.streams(streams);
      return 0;
    }
    return shell.invoke(arguments, values, streams);
  }
}
