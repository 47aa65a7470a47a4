package io.github.kamalmaven.config.read.check;

import io.github.kamalmaven.KamalException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A configuration with problems.
 *
 * <p>One problem is told in three lines; several are told on a line each, the one that Kamal would
 * stop at first.
 */
public final class InvalidConfiguration extends KamalException {
  private static final long serialVersionUID = 1L;

  /** More are not read by anyone. */
  private static final int TOLD = 100;

  private final transient List<Problem> problems;

  /**
   * @param problems at least one, in Kamal's order
   */
  public InvalidConfiguration(List<Problem> problems) {
    super(message(problems), where(problems), hint(problems));
    this.problems = List.copyOf(problems);
  }

  private static String message(List<Problem> problems) {
    if (problems.size() == 1) {
      return problems.get(0).message();
    }
    String more = problems.size() > TOLD ? "\nand %d more".formatted(problems.size() - TOLD) : "";
    return problems.stream()
        .limit(TOLD)
        .map(problem -> "\n" + problem.toLine())
        .collect(
            Collectors.joining("", "The configuration has " + problems.size() + " problems", more));
  }

  private static @Nullable String where(List<Problem> problems) {
    return problems.size() == 1 ? problems.get(0).where() : null;
  }

  private static @Nullable String hint(List<Problem> problems) {
    return problems.size() == 1 ? problems.get(0).hint().orElse(null) : null;
  }

  /** The same with what else is wrong, such as duplicate keys, which may be the reason. */
  public InvalidConfiguration and(List<Problem> others) {
    return new InvalidConfiguration(
        Stream.concat(problems.stream(), others.stream()).distinct().toList());
  }

  /** All problems, in Kamal's order. */
  public List<Problem> problems() {
    return problems;
  }
}
