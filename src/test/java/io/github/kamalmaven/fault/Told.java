package io.github.kamalmaven.fault;

import java.util.List;
import java.util.Optional;

/**
 * How a command line ended.
 *
 * @param exit its status
 * @param out standard output
 * @param err standard error
 */
public record Told(int exit, String out, String err) {
  private static final String WHERE = "\n  where: ";
  private static final String TO_DO = "\n  to do: ";

  public boolean succeeded() {
    return exit == 0;
  }

  /** What went wrong: all lines of it. */
  public String what() {
    String failure = err.replaceFirst("(?s).*?ERROR: ", "");
    return failure.split(WHERE + "|" + TO_DO, 2)[0].strip();
  }

  /** What the user is told to do. */
  public Optional<String> toDo() {
    int at = err.indexOf(TO_DO);
    return at < 0 ? Optional.empty() : Optional.of(err.substring(at + TO_DO.length()).strip());
  }

  /** What a user should never have to read. */
  public List<String> traces() {
    return (out + err)
        .lines()
        .filter(line -> line.matches("\\s+at .*|Caused by: .*|Exception in thread .*"))
        .toList();
  }

  @Override
  public String toString() {
    return "exit " + exit + "\n" + out + "--\n" + err;
  }
}
