package io.github.kamalmaven.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Steps seen as changes: questions left out, directories as their files, texts with placeholders.
 */
final class Changes {
  private static final Pattern HOOK =
      Pattern.compile("(?:/usr/bin/env )?\\S*hooks/(?:pre|post|docker)-[\\w-]+");

  private final Placeholders placeholders;

  Changes(Placeholders placeholders) {
    this.placeholders = placeholders;
  }

  /** The changes among steps, in order. */
  List<Change> of(List<? extends Step> steps) {
    List<Change> changes = new ArrayList<>();
    steps.stream()
        .filter(step -> step.changes() && !isEmpty(step))
        .forEach(step -> changes.addAll(of(step)));
    return changes;
  }

  /** Whether a command runs a hook. */
  static boolean isHook(String command) {
    return HOOK.matcher(command).matches();
  }

  /** Where Kamal has nothing to run, it prints the environment. */
  private static boolean isEmpty(Step step) {
    return step instanceof Step.Ran ran && ran.text().strip().equals("/usr/bin/env");
  }

  private List<Change> of(Step step) {
    if (step instanceof Step.Wrote wrote) {
      return files(wrote);
    }
    if (step instanceof Step.TookOver interactive) {
      return List.of(change(step.host(), "replace process: " + interactive.text()));
    }
    Step.Ran ran = (Step.Ran) step;
    return List.of(isHook(ran.text()) ? hook(ran) : change(ran.host(), ran.text()));
  }

  private Change change(String host, String text) {
    return new Change(host, placeholders.apply(text), Optional.empty(), Optional.empty());
  }

  private Change hook(Step.Ran ran) {
    String printed = placeholders.apply(ran.reply().stdout() + ran.reply().stderr());
    String answer = "exit " + ran.reply().exit() + ": " + printed.stripTrailing();
    return new Change(ran.host(), ran.text(), Optional.empty(), Optional.of(answer));
  }

  /**
   * A directory is copied into another one under its own name, which is that of the version; the
   * modes of its files are those of the user's own copies.
   */
  private List<Change> files(Step.Wrote wrote) {
    return wrote.files().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(file -> file(wrote, file.getKey(), file.getValue()))
        .toList();
  }

  private Change file(Step.Wrote wrote, String name, String content) {
    String path = name.isEmpty() ? wrote.path() : wrote.path() + "/<version>/" + name;
    Optional<String> mode = name.isEmpty() ? wrote.mode() : Optional.empty();
    return new Change(
        wrote.host(),
        "upload " + placeholders.apply(path) + ": " + placeholders.apply(content),
        mode,
        Optional.empty());
  }
}
