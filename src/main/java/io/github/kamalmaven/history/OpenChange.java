package io.github.kamalmaven.history;

import io.github.kamalmaven.history.Change.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A change of which more lines may follow. */
final class OpenChange {
  static final String PULLED = "Pulled image with version ";
  static final String BOOTED = "Booted app version ";

  /** Between two lines of one deploy: hooks, the release command and pauses between groups. */
  private static final Duration PAUSE = Duration.ofMinutes(30);

  final String version;
  private final String performer;
  private final Instant at;
  private Instant until;
  private final Set<String> pulled = new TreeSet<>();
  private final Map<String, Set<String>> booted = new LinkedHashMap<>();

  OpenChange(AuditLine first, String version) {
    this.version = version;
    this.performer = first.performer();
    this.at = first.at();
    this.until = first.at();
  }

  /** Takes a line if it belongs here. */
  boolean take(Entry entry, Optional<String> destination) {
    AuditLine line = entry.line();
    if (!line.performer().equals(performer) || line.at().isAfter(until.plus(PAUSE))) {
      return false;
    }
    boolean fits =
        line.text().equals(PULLED + version)
            ? booted.isEmpty() && pulled.add(entry.host())
            : line.text().equals(BOOTED + version) && boots(entry, destination);
    if (fits) {
      until = line.at();
    }
    return fits;
  }

  private boolean boots(Entry entry, Optional<String> destination) {
    List<String> roles = new ArrayList<>(entry.line().tags());
    destination.ifPresent(roles::remove);
    String role = String.join(" ", roles);
    return booted.computeIfAbsent(entry.host(), host -> new LinkedHashSet<>()).add(role);
  }

  boolean isBooted() {
    return !booted.isEmpty();
  }

  /**
   * What it was.
   *
   * @param before versions that were booted earlier, the last one last
   */
  Change done(Set<String> before, Optional<String> last, Optional<LocalRun> local) {
    return new Change(
        at,
        until,
        performer,
        kind(before, last),
        version,
        booted.entrySet().stream().map(it -> shown(it.getKey(), it.getValue())).sorted().toList(),
        pulled.stream().filter(host -> !booted.containsKey(host)).toList(),
        local.filter(run -> run.isOf(version, at)));
  }

  private Kind kind(Set<String> before, Optional<String> last) {
    if (booted.isEmpty()) {
      return Kind.PULL;
    }
    if (!pulled.isEmpty()) {
      return Kind.DEPLOY;
    }
    boolean isEarlier = before.contains(version) && !last.equals(Optional.of(version));
    return isEarlier ? Kind.ROLLBACK : Kind.BOOT;
  }

  private static String shown(String host, Set<String> roles) {
    String names = String.join(", ", roles).strip();
    return names.isEmpty() ? host : host + " (" + names + ")";
  }
}
