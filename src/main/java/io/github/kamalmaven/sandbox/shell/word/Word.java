package io.github.kamalmaven.sandbox.shell.word;

import io.github.kamalmaven.sandbox.shell.Shell;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One word of a script.
 *
 * @param parts its pieces in order
 */
public record Word(List<Part> parts) {

  /** Copies the parts. */
  public Word {
    parts = List.copyOf(parts);
  }

  /**
   * Expands the word as an argument: split into fields, patterns replaced by paths.
   *
   * @param shell gives the values
   * @return any number of arguments, none included
   * @throws IOException if a stream of the shell is broken
   */
  public List<String> fields(Shell shell) throws IOException {
    Fields fields = Fields.splitting(shell.variables().get("IFS").orElse(" \t\n"));
    expand(shell, fields);
    List<String> arguments = new ArrayList<>();
    for (Fields.Field field : fields.finish()) {
      List<String> paths =
          field.globbing() ? new PathMatch(shell).paths(field.pattern()) : List.of();
      arguments.addAll(paths.isEmpty() ? List.of(field.text()) : paths);
    }
    return arguments;
  }

  /**
   * Expands the word where it stays one, as in an assignment.
   *
   * @param shell gives the values
   * @return the text
   * @throws IOException if a stream of the shell is broken
   */
  public String text(Shell shell) throws IOException {
    Fields fields = Fields.single();
    expand(shell, fields);
    return fields.finish().stream().findFirst().map(Fields.Field::text).orElse("");
  }

  /**
   * Expands the word as a pattern.
   *
   * @param shell gives the values
   * @return the pattern, in which quoted characters only match themselves
   * @throws IOException if a stream of the shell is broken
   */
  public Glob pattern(Shell shell) throws IOException {
    Fields fields = Fields.single();
    expand(shell, fields);
    return new Glob(fields.finish().stream().findFirst().map(Fields.Field::pattern).orElse(""));
  }

  void expand(Shell shell, Fields fields) throws IOException {
    for (Part part : parts) {
      part.expand(shell, fields);
    }
  }
}
