package io.github.kamalmaven.sandbox.tool.file;

import io.github.kamalmaven.sandbox.shell.ToolFailure;
import io.github.kamalmaven.sandbox.shell.word.Glob;
import java.util.ArrayList;
import java.util.List;

/**
 * The tests and the action of a {@code find}.
 *
 * @param minDepth tests apply from this depth on; 0 is where the search starts
 * @param maxDepth no deeper than this
 * @param tests all must hold
 * @param command what {@code -exec} runs, or nothing
 * @param together whether it runs once with all paths
 * @param delete whether to remove what is found
 */
record FindExpression(
    int minDepth,
    int maxDepth,
    List<Test> tests,
    List<String> command,
    boolean together,
    boolean delete) {

  /** A test, such as {@code ! -name x}. */
  record Test(boolean negated, boolean byName, String value) {

    boolean holds(String name, boolean directory) {
      boolean found = byName ? new Glob(value).matches(name) : directory == value.equals("d");
      return found != negated;
    }
  }

  boolean accepts(String name, boolean directory, int depth) {
    return depth >= minDepth && tests.stream().allMatch(test -> test.holds(name, directory));
  }

  static FindExpression parse(List<String> words) throws ToolFailure {
    int min = 0;
    int max = Integer.MAX_VALUE;
    List<Test> tests = new ArrayList<>();
    List<String> command = new ArrayList<>();
    boolean together = false;
    boolean delete = false;
    boolean negated = false;
    int i = 0;
    while (i < words.size()) {
      String word = words.get(i);
      switch (word) {
        case "!", "-not" -> negated = !negated;
        case "-print" -> {}
        case "-delete" -> delete = true;
        case "-mindepth" -> min = Integer.parseInt(argument(words, ++i));
        case "-maxdepth" -> max = Integer.parseInt(argument(words, ++i));
        case "-name", "-type" -> {
          tests.add(new Test(negated, word.equals("-name"), argument(words, ++i)));
          negated = false;
        }
        case "-exec" -> {
          i++;
          while (!argument(words, i).equals("+") && !words.get(i).equals(";")) {
            command.add(words.get(i));
            i++;
          }
          together = words.get(i).equals("+");
        }
        default -> throw new ToolFailure(1, "unknown predicate `" + word + "'");
      }
      i++;
    }
    return new FindExpression(min, max, tests, command, together, delete);
  }

  private static String argument(List<String> words, int index) throws ToolFailure {
    if (index >= words.size()) {
      throw new ToolFailure(1, "missing argument to `" + words.get(words.size() - 1) + "'");
    }
    return words.get(index);
  }
}
