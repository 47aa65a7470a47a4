package io.github.kamalmaven.operation;

import java.nio.file.Path;
import java.util.Map;

/** Renders files with ERB that a deployment uploads. */
@FunctionalInterface
public interface Templates {

  /**
   * The rendered text of a file.
   *
   * @param file absolute
   * @param variables what the file sees as {@code ENV} besides the environment; secrets in clear
   * @throws io.github.kamalmaven.KamalException if the file cannot be read or evaluated
   */
  String render(Path file, Map<String, String> variables);
}
