package io.github.kamalmaven.config.read.doubt;

import io.github.kamalmaven.config.read.text.Position;
import io.github.kamalmaven.config.read.yaml.Mapping;
import io.github.kamalmaven.config.read.yaml.Node;
import io.github.kamalmaven.config.read.yaml.Scalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Lists of hosts.
 *
 * @param doubts takes the doubts
 */
record Hosts(Doubts doubts) {
  /** An address of IPv6 has more than one colon. */
  private static final Pattern WITH_LOGIN_OR_PORT = Pattern.compile(".*@.*|[^:]*:[0-9]+");

  private static final Pattern BLANK = Pattern.compile(".*\\s.*|");

  /** The hosts of one role or accessory. */
  void look(List<Node> items, String path) {
    Map<String, Position> seen = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      String itemPath = path + "/" + i;
      if (items.get(i) instanceof Scalar scalar) {
        host(scalar.text(), scalar.at(), itemPath, seen);
      } else if (items.get(i) instanceof Mapping mapping) {
        mapping.entries().forEach((name, entry) -> host(name, entry.keyAt(), itemPath, seen));
      }
    }
  }

  private void host(String name, Position at, String path, Map<String, Position> seen) {
    Position before = seen.putIfAbsent(name, at);
    if (before != null) {
      doubts.add(
          at,
          path,
          name + " is listed twice, first on line " + before.line(),
          "it counts once, with the tags of the last; remove one");
    } else if (BLANK.matcher(name).matches()) {
      doubts.add(at, path, "is no host name", "no host of this name can be reached");
    } else if (WITH_LOGIN_OR_PORT.matcher(name).matches()) {
      doubts.add(
          at,
          path,
          "a host is a name or an address only",
          "set login and port with `user` and `port` under `ssh`, for one host under `x-maven/hosts`");
    }
  }
}
