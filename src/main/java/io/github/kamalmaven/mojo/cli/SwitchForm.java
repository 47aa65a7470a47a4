package io.github.kamalmaven.mojo.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word that looks like a switch, or like several.
 *
 * @param names as written: {@code --hosts}, or {@code -p} and {@code -r} of {@code -pr}
 * @param value what is attached to it: {@code --hosts=value}, {@code -n5}
 */
record SwitchForm(List<String> names, Optional<String> value) {
  static final String NUMBER = "[-+]?(?:\\d*\\.\\d+|\\d+)";
  private static final Pattern SINGLE =
      Pattern.compile("(--\\w+(?:-\\w+)*|-[a-zA-Z])(?:=(.*))?", Pattern.DOTALL);
  private static final Pattern NUMBERED = Pattern.compile("(-[a-zA-Z])(" + NUMBER + ")");
  private static final Pattern CLUSTER = Pattern.compile("-([a-zA-Z]{2,})");

  /** Copies the list. */
  SwitchForm {
    names = List.copyOf(names);
  }

  /** The form of a word; empty if it is a word like any other. */
  static Optional<SwitchForm> of(String word) {
    Matcher cluster = CLUSTER.matcher(word);
    if (cluster.matches()) {
      List<String> names = cluster.group(1).chars().mapToObj(c -> "-" + (char) c).toList();
      return Optional.of(new SwitchForm(names, Optional.empty()));
    }
    return single(SINGLE.matcher(word)).or(() -> single(NUMBERED.matcher(word)));
  }

  private static Optional<SwitchForm> single(Matcher matcher) {
    return matcher.matches()
        ? Optional.of(
            new SwitchForm(List.of(matcher.group(1)), Optional.ofNullable(matcher.group(2))))
        : Optional.empty();
  }

  boolean isCluster() {
    return names.size() > 1;
  }
}
