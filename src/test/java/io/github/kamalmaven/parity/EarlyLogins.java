package io.github.kamalmaven.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Logins of hosts to the registry that come before the build: with Kamal they come after it.
 *
 * @param all those that came, in order
 */
record EarlyLogins(List<Change> all) {
  private static final Pattern BUILD = Pattern.compile("\\b(buildx|pack) build\\b");
  private static final String CONTROL = "localhost";

  /** Copies the list. */
  EarlyLogins {
    all = List.copyOf(all);
  }

  /** Those of a run; where nothing was built in the end, those that Kamal never came to. */
  static EarlyLogins in(List<Change> recorded, List<Change> actual) {
    List<Change> found = new ArrayList<>();
    for (Change change : actual) {
      if (change.host().equals(CONTROL) && BUILD.matcher(change.text()).find()) {
        return new EarlyLogins(found);
      }
      if (isLogin(change)) {
        found.add(change);
      }
    }
    found.removeIf(
        login -> recorded.stream().anyMatch(other -> isLogin(other) && isOn(login, other)));
    return new EarlyLogins(found);
  }

  private static boolean isLogin(Change change) {
    return !change.host().equals(CONTROL) && change.text().startsWith("docker login ");
  }

  private static boolean isOn(Change login, Change other) {
    return login.host().equals(other.host());
  }

  /** A run without them, each host's first one. */
  List<Change> outOf(List<Change> changes) {
    List<Change> kept = new ArrayList<>(changes);
    for (Change login : all) {
      kept.stream()
          .filter(other -> isLogin(other) && isOn(login, other))
          .findFirst()
          .ifPresent(kept::remove);
    }
    return kept;
  }
}
