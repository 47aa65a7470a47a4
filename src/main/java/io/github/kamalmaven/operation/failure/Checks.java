package io.github.kamalmaven.operation.failure;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What kamal-proxy met when it checked the health of a container. Its lines do not name the
 * container, and it may check those of other services at the same time.
 *
 * @param failed its lines about checks that failed, the last one last
 * @param shared whether some may be about another service's container
 */
record Checks(List<String> failed, boolean shared) {
  /** Nothing is known. */
  static final Checks NONE = new Checks(List.of(), false);

  private static final Pattern TIME = Pattern.compile("\"time\":\"([^\"]+)\"");
  private static final Pattern DEPLOYED =
      Pattern.compile("\"msg\":\"Deploying[^\"]*\",\"service\":\"([^\"]+)\"");

  /** Copies the list. */
  Checks {
    failed = List.copyOf(failed);
  }

  /**
   * Reads what {@link io.github.kamalmaven.command.ProxyCommands#checks} prints.
   *
   * @param started when the container was started, as Docker tells it: what was said before is
   *     about another one
   * @param service what the proxy calls the container's service
   */
  static Checks of(String log, String started, String service) {
    Optional<OffsetDateTime> from = time(started.strip());
    List<String> failed =
        log.lines()
            .filter(line -> line.contains("Healthcheck failed"))
            .filter(line -> from.isEmpty() || !timeOf(line).filter(from.get()::isAfter).isPresent())
            .toList();
    boolean shared =
        log.lines()
            .map(DEPLOYED::matcher)
            .anyMatch(deploy -> deploy.find() && !deploy.group(1).equals(service));
    return new Checks(failed, shared);
  }

  private static Optional<OffsetDateTime> timeOf(String line) {
    Matcher time = TIME.matcher(line);
    return time.find() ? time(time.group(1)) : Optional.empty();
  }

  private static Optional<OffsetDateTime> time(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }
}
