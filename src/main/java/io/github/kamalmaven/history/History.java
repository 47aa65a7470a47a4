package io.github.kamalmaven.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What was done to all hosts, as their logs tell it.
 *
 * @param changes the versions that were brought to them, the newest first
 * @param deeds what was done besides, the newest first
 * @param unread how many lines were not understood
 */
public record History(List<Change> changes, List<Deed> deeds, int unread) {
  /** Between two hosts of one deed. */
  private static final Duration PAUSE = Duration.ofMinutes(5);

  /** Lines have whole seconds; no host boots before all have pulled. */
  private static final Comparator<Entry> IN_ORDER =
      Comparator.<Entry, Instant>comparing(entry -> entry.line().at())
          .thenComparing(entry -> entry.line().version(OpenChange.PULLED).isEmpty());

  /** What belongs to every deploy. */
  private static final Set<String> PARTS =
      Set.of("Tagging ", "Renaming container ", "Pruned ", "Started proxy");

  /** Copies the lists. */
  public History {
    changes = List.copyOf(changes);
    deeds = List.copyOf(deeds);
  }

  /**
   * Puts the logs of hosts together.
   *
   * @param destination that they are of: a tag of every line
   * @param local the last run of this checkout
   */
  public static History of(
      List<HostLog> logs, Optional<String> destination, Optional<LocalRun> local) {
    List<Entry> entries = new ArrayList<>();
    int unread = 0;
    for (HostLog log : logs) {
      for (String text : log.lines()) {
        Optional<AuditLine> line = AuditLine.parse(text);
        line.ifPresent(it -> entries.add(new Entry(log.host(), it)));
        unread += line.isEmpty() && !text.isBlank() ? 1 : 0;
      }
    }
    entries.sort(IN_ORDER);
    return new History(changes(entries, destination, local), deeds(entries), unread);
  }

  private static List<Change> changes(
      List<Entry> entries, Optional<String> destination, Optional<LocalRun> local) {
    List<OpenChange> open = new ArrayList<>();
    for (Entry entry : entries) {
      AuditLine line = entry.line();
      line.version(OpenChange.PULLED)
          .or(() -> line.version(OpenChange.BOOTED))
          .ifPresent(version -> take(entry, version, destination, open));
    }
    Set<String> before = new HashSet<>();
    Optional<String> last = Optional.empty();
    List<Change> all = new ArrayList<>();
    for (OpenChange change : open) {
      all.add(change.done(before, last, local));
      if (change.isBooted()) {
        before.add(change.version);
        last = Optional.of(change.version);
      }
    }
    Collections.reverse(all);
    return all;
  }

  private static void take(
      Entry entry, String version, Optional<String> destination, List<OpenChange> open) {
    if (open.isEmpty() || !open.get(open.size() - 1).take(entry, destination)) {
      OpenChange next = new OpenChange(entry.line(), version);
      next.take(entry, destination);
      open.add(next);
    }
  }

  private static List<Deed> deeds(List<Entry> entries) {
    List<Deed> all = new ArrayList<>();
    for (Entry entry : entries) {
      AuditLine line = entry.line();
      if (!isPartOfDeploy(line)) {
        same(all, line)
            .ifPresentOrElse(
                deed -> deed.hosts().add(entry.host()),
                () -> all.add(deed(line, new TreeSet<>(Set.of(entry.host())))));
      }
    }
    Collections.reverse(all);
    return all;
  }

  /** The lines are in order: what is too early ends the search. */
  private static Optional<Deed> same(List<Deed> all, AuditLine line) {
    for (int i = all.size() - 1; i >= 0; i--) {
      Deed deed = all.get(i);
      if (line.at().isAfter(deed.at().plus(PAUSE))) {
        return Optional.empty();
      }
      if (deed.text().equals(line.publicText()) && deed.performer().equals(line.performer())) {
        return Optional.of(deed);
      }
    }
    return Optional.empty();
  }

  private static Deed deed(AuditLine line, SortedSet<String> hosts) {
    return new Deed(line.at(), line.performer(), line.publicText(), hosts);
  }

  private static boolean isPartOfDeploy(AuditLine line) {
    return line.version(OpenChange.PULLED).isPresent()
        || line.version(OpenChange.BOOTED).isPresent()
        || PARTS.stream().anyMatch(line.text()::startsWith);
  }
}
