package io.github.kamalmaven.parity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One step of the contract in a form that can be compared.
 *
 * @param host where
 * @param text what was done, with placeholders
 * @param mode of an upload, octal; a recorded upload without one accepts every mode
 * @param answer what a hook printed and how it ended
 */
record Change(String host, String text, Optional<String> mode, Optional<String> answer) {
  /** What verbs do for all roles of a host at once, so that only the order of a role counts. */
  private static final Pattern SIDE_BY_SIDE =
      Pattern.compile(
          "Removed (all )?app container|docker container prune .*label=role=|xargs docker stop"
              + "|xargs docker container rm|kamal-proxy (stop|resume) |Executed cmd |docker exec (?!kamal-proxy)");

  private static final List<Pattern> ROLES =
      List.of(
          Pattern.compile("label=role=\"?([\\w-]+)"),
          Pattern.compile("name=\\^[\\w]+-([\\w]+)-"),
          Pattern.compile("\\[<time>\\] \\[\\S+\\] (?:\\[\\w+\\] )?\\[([\\w-]+)\\]"),
          Pattern.compile("env/roles/([\\w-]+)\\.env"),
          Pattern.compile("kamal-proxy (?:stop|resume) [\\w]+-([\\w]+)"),
          Pattern.compile("docker exec [\\w]+-([\\w]+)-"));

  /** Whether this is what was recorded. */
  boolean fulfils(Change recorded) {
    return host.equals(recorded.host)
        && text.equals(recorded.text)
        && answer.equals(recorded.answer)
        && (recorded.mode.isEmpty() || recorded.mode.equals(mode));
  }

  /** The role whose order counts alone, if this is done for all roles of a host at once. */
  Optional<String> lane() {
    return SIDE_BY_SIDE.matcher(text).find() ? role() : Optional.empty();
  }

  private Optional<String> role() {
    return ROLES.stream()
        .map(pattern -> pattern.matcher(text))
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .findFirst();
  }

  @Override
  public String toString() {
    String attributes = mode.map(octal -> " (mode " + octal + ")").orElse("");
    return text + attributes + answer.map(printed -> "\n  => " + printed).orElse("");
  }
}
