package io.github.kamalmaven.report.trace;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The span around a run, such as that of a CI job, as W3C's Trace Context writes it.
 *
 * @param trace 32 hexadecimal digits
 * @param span 16 of them
 * @param sampled whether that trace is kept
 * @param state what vendors add to it, empty for nothing
 */
record TraceParent(String trace, String span, boolean sampled, String state) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

  /**
   * Reads {@code TRACEPARENT}; one that is none counts as absent, as the standard wants it.
   *
   * @param state {@code TRACESTATE}
   */
  static Optional<TraceParent> parse(String text, String state) {
    Matcher form = FORM.matcher(text.strip());
    return form.matches()
        ? Optional.of(
            new TraceParent(
                form.group(1),
                form.group(2),
                (Integer.parseInt(form.group(3), 16) & 1) == 1,
                state.strip()))
        : Optional.empty();
  }
}
