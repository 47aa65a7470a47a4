package io.github.kamalmaven.config.read.check;

import io.github.kamalmaven.KamalException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A configuration with problems.
 *
 * <p>The message's first line, the place and the remedy are the first problem's, the one that Kamal
 * would stop at; the other problems follow, a line each.
 */
public final class InvalidConfiguration extends KamalException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * @param problems at least one, in Kamal's order
   */
  public InvalidConfiguration(List<Problem> problems) {
    super(message(problems), problems.get(0).where(), problems.get(0).hint().orElse(null));
    this.problems = List.copyOf(problems);
  }

  private static String message(List<Problem> problems) {
    return problems.get(0).message()
        + problems.stream()
            .skip(1)
            .map(problem -> "\n" + problem.toLine())
            .collect(Collectors.joining());
  }

  /** All problems, in Kamal's order. */
  public List<Problem> problems() {
    return problems;
  }
}
