package io.github.kamalmaven.sandbox.shell.word;

import io.github.kamalmaven.sandbox.shell.Script;
import io.github.kamalmaven.sandbox.shell.Shell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A command substitution.
 *
 * @param script what to run
 * @param quoted whether it stands in double quotes
 */
public record Substitution(Script script, boolean quoted) implements Part {

  @Override
  public void expand(Shell shell, Fields fields) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Shell child = shell.fork(shell.streams().withOutput(1, out));
    shell.substitutionStatus(child.contain(script));
    String text = out.toString(StandardCharsets.UTF_8);
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\n') {
      end--;
    }
    if (quoted) {
      fields.quoted(text.substring(0, end));
    } else {
      fields.expanded(text.substring(0, end));
    }
  }
}
