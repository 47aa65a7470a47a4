package io.github.kamalmaven.operation.failure;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ports on which something in a container listens, as far as that is known.
 *
 * @param open to others
 * @param loopback only inside of the container
 */
record Listening(Set<Integer> open, Set<Integer> loopback) {
  /** A listening socket in {@code /proc/net/tcp} or {@code tcp6}: address, port, and state 0A. */
  private static final Pattern SOCKET =
      Pattern.compile("^\\s*\\d+: ([0-9A-F]{8,32}):([0-9A-F]{4}) [0-9A-F]+:0000 0A ");

  private static final Set<String> LOOPBACK =
      Set.of("0100007F", "00000000000000000000000001000000", "0000000000000000FFFF00000100007F");

  /** Docker's own name server, which is in every container. */
  private static final String NAME_SERVER = "0B00007F";

  /** What servers say when they begin to listen. */
  private static final List<Pattern> SAYINGS =
      List.of(
          Pattern.compile(
              "(?i)\\b(?:started|running|listening) on ports?(?:\\(s\\))?:? (\\d{2,5})"),
          Pattern.compile(
              "(?i)\\b(?:listening on|server running|running at|running on):? https?://[^\\s/]*?:(\\d{2,5})"));

  /** Copies the sets. */
  Listening {
    open = Set.copyOf(open);
    loopback = Set.copyOf(loopback);
  }

  /**
   * Reads the sockets, and where they cannot be had what the log says.
   *
   * @param sockets of {@code /proc/net/tcp} and {@code tcp6}
   */
  static Listening of(String sockets, List<String> log) {
    Set<Integer> open = new TreeSet<>();
    Set<Integer> loopback = new TreeSet<>();
    for (String line : sockets.lines().toList()) {
      Matcher socket = SOCKET.matcher(line);
      if (socket.find() && !socket.group(1).equals(NAME_SERVER)) {
        (LOOPBACK.contains(socket.group(1)) ? loopback : open)
            .add(Integer.parseInt(socket.group(2), 16));
      }
    }
    if (open.isEmpty() && loopback.isEmpty()) {
      log.forEach(line -> addSaid(line, open));
    }
    return new Listening(open, loopback);
  }

  private static void addSaid(String line, Set<Integer> ports) {
    for (Pattern saying : SAYINGS) {
      Matcher said = saying.matcher(line);
      if (said.find()) {
        ports.add(Integer.valueOf(said.group(1)));
      }
    }
  }
}
