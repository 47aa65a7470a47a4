package io.github.kamalmaven.operation.doctor;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What has the TCP ports of a host.
 *
 * @param containers lines of a container's name and its ports, as {@code docker ps} shows them
 * @param sockets the kernel's table, {@code /proc/net/tcp}
 * @param programs what {@code ss -ltnp} prints; nothing where there is no {@code ss}
 */
record Listeners(String containers, String sockets, String programs) {
  /** In the kernel's table: local address and port, any remote one, and the state "listening". */
  private static final String LISTENING = "(?m)^\\s*\\d+: [0-9A-F]+:%04X [0-9A-F]+:[0-9A-F]+ 0A ";

  /** In what Docker lists: the address and the port, of TCP. */
  private static final String PUBLISHED = "(?:^|[ ,])(\\S*):%d->\\d+/tcp";

  private static final String PROGRAM = "(?m)^LISTEN\\s.*:%d\\s.*users:\\(\\(\"([^\"]+)\"";

  /** Who has a port, if anybody. */
  Optional<Holder> on(int port) {
    Optional<String> container =
        containers
            .lines()
            .filter(line -> Pattern.compile(PUBLISHED.formatted(port)).matcher(line).find())
            .map(line -> line.split(" ", 2)[0])
            .findFirst();
    if (container.isPresent()) {
      return Optional.of(new Holder("the container " + container.get(), container));
    }
    Matcher program = Pattern.compile(PROGRAM.formatted(port)).matcher(programs);
    if (program.find()) {
      return Optional.of(new Holder("the program " + program.group(1), Optional.empty()));
    }
    String table = sockets.toUpperCase(Locale.ROOT);
    return Pattern.compile(LISTENING.formatted(port)).matcher(table).find()
        ? Optional.of(new Holder("another program", Optional.empty()))
        : Optional.empty();
  }

  /**
   * Who has a port.
   *
   * @param name in words
   * @param container its name, if it is one
   */
  record Holder(String name, Optional<String> container) {
    /** What frees the port. */
    String remedy(String host) {
      return container
          .map(it -> "on %s: docker stop %s, or give kamal-proxy other ports".formatted(host, it))
          .orElse(
              "on %s, as root: ss -ltnp tells which; stop it, or give kamal-proxy other ports"
                  .formatted(host));
    }
  }
}
