package io.github.kamalmaven.operation.failure;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known of a container that does not serve.
 *
 * @param state what Docker says of it
 * @param target what was expected of it
 * @param log its last lines
 * @param health what its image's health check said, JSON; {@code null} if it has none
 * @param proxy what the proxy met
 * @param listening its ports
 */
record Facts(
    ContainerState state,
    Target target,
    List<String> log,
    String health,
    Checks proxy,
    Listening listening) {
  private static final Pattern ERROR = Pattern.compile("\"error\":\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern STATUS = Pattern.compile("(?i)unexpected status \\((\\d{3})\\)");
  private static final Pattern OUTPUT = Pattern.compile("\"Output\":\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** Copies the list. */
  Facts {
    log = List.copyOf(log);
  }

  /** The same without what the proxy met. */
  Facts withoutProxy() {
    return new Facts(state, target, log, health, Checks.NONE, listening);
  }

  /**
   * What was expected.
   *
   * @param port that it answers the proxy on; none where the proxy does not serve it
   * @param path that the proxy asks for
   * @param answerWithin how long one answer may take
   * @param patience how long it had to get ready
   */
  record Target(Optional<Integer> port, String path, Duration answerWithin, Duration patience) {}

  /**
   * What the proxy's last health check ran into; empty if that is not known. The very last one may
   * have run out of time only because the deploy did.
   */
  String lastError() {
    List<String> errors =
        proxy.failed().stream()
            .map(ERROR::matcher)
            .filter(Matcher::find)
            .map(error -> error.group(1).replace("\\\"", "\""))
            .toList();
    int last = errors.size() - 1;
    if (last > 0 && isTimeout(errors.get(last))) {
      last--;
    }
    return last < 0 ? "" : errors.get(last);
  }

  /** Whether an error of a health check is that the answer took too long. */
  static boolean isTimeout(String error) {
    return error.contains("timed out") || error.contains("deadline exceeded");
  }

  /** The HTTP status that the proxy's last health check got; 0 if it got none. */
  int lastStatus() {
    Matcher status = STATUS.matcher(lastError());
    return status.find() ? Integer.parseInt(status.group(1)) : 0;
  }

  /** What the image's health check printed last; empty if that is not known. */
  String lastHealth() {
    Matcher output = OUTPUT.matcher(health);
    String found = "";
    while (output.find()) {
      found = output.group(1).replace("\\n", " ").strip();
    }
    return found;
  }

  /** Whether a text stands in the log, or in what Docker says. */
  boolean says(String text) {
    return state.error().contains(text) || log.stream().anyMatch(line -> line.contains(text));
  }
}
