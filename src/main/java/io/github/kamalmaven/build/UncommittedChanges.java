package io.github.kamalmaven.build;

import io.github.kamalmaven.KamalException;
import io.github.kamalmaven.report.Report;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is in the directory of a project but not in its last commit.
 *
 * @param lines as {@code git status --porcelain} writes them; none without git
 */
public record UncommittedChanges(List<String> lines) {
  /** So many files are named in a refusal; nobody reads more. */
  private static final int NAMED = 10;

  /** Copies the list. */
  public UncommittedChanges {
    lines = List.copyOf(lines);
  }

  /** Those of a repository, as they are now. */
  public static UncommittedChanges in(GitRepository git) {
    return new UncommittedChanges(git.uncommittedChanges().lines().map(String::strip).toList());
  }

  /**
   * Makes sure that there are none.
   *
   * @param where they would be, for the message
   * @throws KamalException naming the first ones
   */
  public void refuse(String where) {
    if (!lines.isEmpty()) {
      int more = lines.size() - NAMED;
      throw new KamalException(
          "There are uncommitted changes that would be in the image:"
              + listed(lines.stream().limit(NAMED).toList())
              + (more > 0 ? "\n … and " + more + " more" : ""),
          where,
          (lines.contains("?? target/") ? "add target/ to .gitignore; " : "")
              + "commit them, or do not ask for kamal.requireClean");
    }
  }

  /** Lists them, if there are any. */
  public void tell(Report report, String introduction) {
    if (!lines.isEmpty()) {
      report.warn(introduction + listed(lines));
    }
  }

  private static String listed(List<String> lines) {
    return lines.stream().map(line -> "\n " + line).collect(Collectors.joining());
  }
}
