package io.github.kamalmaven.secret;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the value of one key is made of, noted while it is evaluated. */
final class Trail {
  private static final int LONGEST = 160;

  private final List<String> sources = new ArrayList<>();
  private final List<String> whenEmpty = new ArrayList<>();
  private final Set<String> flaws = new LinkedHashSet<>();
  private final Set<String> unset = new LinkedHashSet<>();

  /** A variable was asked for that is set nowhere. */
  void lacks(String variable) {
    sources.add("$" + variable);
    flaws.add("$" + variable + " is not set");
  }

  /** A variable was asked for that is a key of another file. */
  void lacks(String variable, Origin elsewhere) {
    sources.add("$" + variable);
    flaws.add(
        "$%s is not set here (it is in %s, but a secrets file does not see the keys of another)"
            .formatted(variable, elsewhere.place()));
  }

  /** A variable of the environment was used. */
  void took(String variable) {
    sources.add("$" + variable);
    whenEmpty.add("$" + variable + " is set, but empty");
  }

  /** Another key of the file was used. */
  void took(String key, Origin origin) {
    sources.add("$" + key);
    whenEmpty.add(key + " (" + origin.place() + ") is empty, too");
    inherits(key, origin);
  }

  /** A command was given another key of the file. */
  void inherits(String key, Origin origin) {
    origin
        .doubt()
        .filter(doubt -> !origin.isEmptyOnPurpose())
        .ifPresent(doubt -> flaws.add(key + " (" + origin.place() + ") " + doubt));
  }

  /** A command was given a variable that is set nowhere; the command may know what to do then. */
  void lacksInCommand(String variable) {
    unset.add("$" + variable + " is not set");
  }

  /**
   * What a command printed has a dollar sign in it, with letters behind.
   *
   * @param isSet whether they name a variable that is set; they may be a part of the secret
   */
  void printed(boolean isSet) {
    if (!isSet) {
      flaws.add(
          "a dollar sign in what its command printed is taken for a variable that is not set");
    }
  }

  /** A command was run. */
  void ran(String command, CommandOutput output) {
    String shown = "$(" + command.strip() + ")";
    sources.add(shown);
    whenEmpty.add(oneLine(shown) + " printed nothing" + becauseOf(unset));
    output
        .failure()
        .ifPresent(failure -> flaws.add(oneLine(shown) + " " + failure + becauseOf(unset)));
    unset.clear();
  }

  private static String becauseOf(Set<String> unset) {
    return unset.isEmpty() ? "" : " (" + String.join(", ", unset) + ")";
  }

  /**
   * The origin of the value that came of it.
   *
   * @param line where its key is
   * @param value what came of it
   */
  Origin origin(String file, DotenvLine line, String value) {
    return new Origin(
        file,
        line.number(),
        sources.stream().map(Trail::oneLine).toList(),
        doubt(value),
        List.of());
  }

  private Optional<String> doubt(String value) {
    if (value.isBlank()) {
      String how = value.isEmpty() ? "is empty" : "holds nothing but white space";
      Set<String> reasons = flaws.isEmpty() ? new LinkedHashSet<>(whenEmpty) : flaws;
      return Optional.of(reasons.isEmpty() ? how : how + ": " + String.join(", ", reasons));
    }
    return flaws.isEmpty()
        ? Optional.empty()
        : Optional.of(flaws.stream().collect(Collectors.joining(", ", "is not whole: ", "")));
  }

  private static String oneLine(String text) {
    String line = text.lines().map(String::strip).collect(Collectors.joining(" "));
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}
