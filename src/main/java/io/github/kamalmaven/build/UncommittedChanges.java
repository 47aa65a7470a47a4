package io.github.kamalmaven.build;

import io.github.kamalmaven.KamalException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is in the directory of a project but not in its last commit.
 *
 * @param lines as {@code git status --porcelain} writes them; none without git
 */
record UncommittedChanges(List<String> lines) {
  /** So many files are named in a refusal; nobody reads more. */
  private static final int NAMED = 10;

  static UncommittedChanges in(GitRepository git) {
    return new UncommittedChanges(git.uncommittedChanges().lines().map(String::strip).toList());
  }

  /**
   * Tells that they will be in the image.
   *
   * @param refused whether that must not be
   * @throws KamalException if it must not be
   */
  void tell(BuildMachine machine, boolean refused) {
    if (refused && !lines.isEmpty()) {
      throw new KamalException(
          "There are uncommitted changes that would be in the image:" + named(),
          machine.git().directory().toString(),
          remedy());
    }
    warn(machine, "Building with uncommitted changes:");
  }

  /** Lists them, if there are any. */
  void warn(BuildMachine machine, String introduction) {
    if (!lines.isEmpty()) {
      machine.report().warn(introduction + "\n" + String.join("\n", indented(lines)));
    }
  }

  private String named() {
    String first =
        indented(lines).stream()
            .limit(NAMED)
            .map(line -> "\n" + line)
            .collect(Collectors.joining());
    int more = lines.size() - NAMED;
    return more > 0 ? first + "\n … and " + more + " more" : first;
  }

  private String remedy() {
    String general = "commit them, or build without -Dkamal.requireClean (kamal --require-clean)";
    return lines.contains("?? target/") ? "add target/ to .gitignore; " + general : general;
  }

  private static List<String> indented(List<String> lines) {
    return lines.stream().map(line -> " " + line).toList();
  }
}
