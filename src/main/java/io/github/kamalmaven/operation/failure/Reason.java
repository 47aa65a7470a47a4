package io.github.kamalmaven.operation.failure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line of a log that says most about why a program ended. */
final class Reason {
  /** Spring Boot's analysis of a failed start: its text follows this title. */
  private static final String ANALYSIS = "Description:";

  private static final Pattern TIME = Pattern.compile("^\\d{4}-\\d\\d-\\d\\dT\\S+Z ");
  private static final Pattern FAULT =
      Pattern.compile("\\b(?:\\w*Exception|\\w*Error|FATAL|panic|error)\\b:? ");

  private Reason() {}

  /** The line, without its time; empty for an empty log. */
  static Optional<String> in(List<String> log) {
    List<String> lines =
        log.stream()
            .map(line -> TIME.matcher(line).replaceFirst("").strip())
            .filter(line -> !line.isEmpty())
            .toList();
    int analysis = lines.lastIndexOf(ANALYSIS);
    if (analysis >= 0 && analysis + 1 < lines.size()) {
      return Optional.of(lines.get(analysis + 1));
    }
    return last(lines, line -> line.startsWith("Caused by: "))
        .or(() -> last(lines, line -> isFault(line)))
        .or(() -> last(lines, line -> true));
  }

  private static boolean isFault(String line) {
    Matcher fault = FAULT.matcher(line + " ");
    return fault.find() && !line.startsWith("at ");
  }

  private static Optional<String> last(
      List<String> lines, java.util.function.Predicate<String> wanted) {
    return lines.stream().filter(wanted).reduce((first, second) -> second);
  }
}
