package io.github.kamalmaven.sandbox.shell;

import io.github.kamalmaven.sandbox.disk.DiskPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds what a command's first word names: a program of the machine, or a script on its disk.
 *
 * @param shell where relative paths start
 */
record ProgramSearch(Shell shell) {

  private static final int NOT_FOUND = 127;
  private static final int NOT_EXECUTABLE = 126;
  private static final int EXECUTE_BITS = 0111;

  /** Never fails: for a name that means nothing it gives a tool that says so. */
  Tool find(String name) {
    if (!name.contains("/")) {
      return shell.machine().program(name).orElse(ProgramSearch::notFound);
    }
    String path = DiskPath.resolve(shell.directory(), name);
    if (shell.machine().disk().exists(path)) {
      return executable(path) ? ProgramSearch::runFile : ProgramSearch::denied;
    }
    boolean inPath = DiskPath.name(DiskPath.parent(path)).endsWith("bin");
    return inPath
        ? shell.machine().program(DiskPath.name(path)).orElse(ProgramSearch::notFound)
        : ProgramSearch::notFound;
  }

  private boolean executable(String path) {
    return shell
        .machine()
        .disk()
        .facts(path)
        .map(facts -> !facts.directory() && (facts.mode() & EXECUTE_BITS) != 0)
        .orElse(false);
  }

  private static int runFile(Call call) throws IOException {
    List<String> words = new ArrayList<>(List.of("sh"));
    words.addAll(call.words());
    return call.shell().start(words, Map.of(), call.shell().streams());
  }

  private static int notFound(Call call) throws IOException {
    call.shell().complain(call.words().get(0) + ": not found");
    return NOT_FOUND;
  }

  private static int denied(Call call) throws IOException {
    call.shell().complain(call.words().get(0) + ": Permission denied");
    return NOT_EXECUTABLE;
  }
}
