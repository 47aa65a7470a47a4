package io.github.kamalmaven.parity;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The details in a deploy lock.
 *
 * @param holder who took it, and when
 * @param version what is being deployed
 * @param message why
 */
record LockDetails(String holder, String version, String message) {
  static final String PLACEHOLDER = "<base64 details>";

  private static final Pattern ACQUIRED =
      Pattern.compile("(mkdir \\S*lock-\\S+ && echo \")([^\"]*)(\" > \\S+/details)");
  private static final Pattern LINES =
      Pattern.compile(
          "Locked by: (.* at \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ)\nVersion: (.*)\nMessage: (.*)"
              // See parity.md, lock-origin.
              + "(?:\nFrom: \\S+, process \\d+(?: since \\S+)?(?: in \\S+)?)?");

  /** The details that a command writes, if it takes a lock and writes readable ones. */
  static Optional<LockDetails> writtenBy(String command) {
    Matcher acquired = ACQUIRED.matcher(command);
    return acquired.find() ? decode(acquired.group(2)) : Optional.empty();
  }

  /** The text with the placeholder instead of well-formed details. */
  static String withPlaceholder(String text) {
    return ACQUIRED
        .matcher(text)
        .replaceAll(
            acquired ->
                decode(acquired.group(2))
                    .map(details -> Matcher.quoteReplacement(placeholder(acquired)))
                    .orElseGet(() -> Matcher.quoteReplacement(acquired.group())));
  }

  private static String placeholder(MatchResult acquired) {
    return acquired.group(1) + PLACEHOLDER + acquired.group(3);
  }

  private static Optional<LockDetails> decode(String base64) {
    List<String> rows = base64.lines().toList();
    boolean wrapped = rows.stream().allMatch(row -> row.length() <= 60);
    if (!wrapped || !base64.matches("[A-Za-z0-9+/=\n]+")) {
      return Optional.empty();
    }
    byte[] bytes = Base64.getMimeDecoder().decode(base64);
    Matcher lines = LINES.matcher(new String(bytes, StandardCharsets.UTF_8));
    return lines.matches()
        ? Optional.of(new LockDetails(lines.group(1), lines.group(2), lines.group(3)))
        : Optional.empty();
  }
}
