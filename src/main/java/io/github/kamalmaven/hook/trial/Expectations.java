package io.github.kamalmaven.hook.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a case expects, compared with what was. */
final class Expectations {
  private final HookCase test;
  private final Path project;
  private final List<String> differences = new ArrayList<>();

  /**
   * @param test the case
   * @param project the directory in which its hook ran
   */
  Expectations(HookCase test, Path project) {
    this.test = test;
    this.project = project;
  }

  /**
   * All that was not as expected, in words.
   *
   * @param exit the hook's exit status; empty if there is no hook
   * @param output what it wrote
   * @param calls the command lines of the stubs
   */
  List<String> differences(Optional<Integer> exit, String output, List<String> calls)
      throws IOException {
    if (exit.isEmpty()) {
      return List.of("there is no hook " + test.event());
    }
    if (exit.get() != test.exit()) {
      differences.add("exit status %d, expected %d".formatted(exit.get(), test.exit()));
    }
    test.output().stream()
        .filter(text -> !output.contains(text.strip()))
        .forEach(text -> differences.add("the output lacks: " + text.strip()));
    test.expectedCalls()
        .filter(expected -> !expected.equals(calls))
        .ifPresent(expected -> differences.add(called(expected, calls)));
    for (String path : test.files().keySet()) {
      compare(path, test.files().get(path));
    }
    return List.copyOf(differences);
  }

  private static String called(List<String> expected, List<String> calls) {
    return "called:%s\n  expected:%s".formatted(lines(calls), lines(expected));
  }

  private static String lines(List<String> calls) {
    return calls.isEmpty() ? " nothing" : "\n    " + String.join("\n    ", calls);
  }

  private void compare(String path, @Nullable String text) throws IOException {
    Path file = project.resolve(path);
    if (text == null) {
      if (Files.exists(file)) {
        differences.add("there is a file " + path);
      }
    } else if (Files.notExists(file)) {
      differences.add("there is no file " + path);
    } else if (!Files.readString(file).contains(text.strip())) {
      differences.add("the file %s lacks: %s".formatted(path, text.strip()));
    }
  }
}
