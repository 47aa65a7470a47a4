package io.github.kamalmaven.history;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of an audit log, such as {@code [2026-11-21T23:53:11Z] [me@example.com] [web] Booted app
 * version 999}.
 *
 * <p>{@code Kamal::Commands::Auditor} and {@code Kamal::Tags}.
 *
 * @param at when it was written down, by the clock of whoever deployed
 * @param performer who did it
 * @param tags what else stood in brackets: the destination, a role
 * @param text what was done
 */
record AuditLine(Instant at, String performer, List<String> tags, String text) {
  /** A performer may have brackets, too: {@code dependabot[bot]@…}. */
  private static final Pattern FORM =
      Pattern.compile("\\[([^\\]]+)] \\[(.*?)]((?: \\[.*?])*) (?!\\[)(.*)");

  /** One of several lines has no end here. */
  private static final Pattern COMMAND = Pattern.compile("Executed cmd '(?:.*'( on [^']*)|.*)");

  /** Copies the list. */
  AuditLine {
    tags = List.copyOf(tags);
  }

  /** Reads a line; empty if it is none. */
  static Optional<AuditLine> parse(String line) {
    Matcher form = FORM.matcher(line.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    List<String> tags =
        Arrays.stream(form.group(3).split(" (?=\\[)", -1))
            .filter(tag -> !tag.isBlank())
            .map(tag -> tag.substring(1, tag.length() - 1))
            .toList();
    try {
      return Optional.of(
          new AuditLine(Instant.parse(form.group(1)), form.group(2), tags, form.group(4)));
    } catch (DateTimeParseException other) {
      return Optional.empty();
    }
  }

  /** The version that this tells of, if it is told by these words. */
  Optional<String> version(String words) {
    return text.startsWith(words) ? Optional.of(text.substring(words.length())) : Optional.empty();
  }

  /** What was done, for everybody: a command that somebody ran may hold anything. */
  String publicText() {
    Matcher command = COMMAND.matcher(text);
    return command.matches()
        ? "Executed a command" + Optional.ofNullable(command.group(1)).orElse("")
        : text;
  }
}
