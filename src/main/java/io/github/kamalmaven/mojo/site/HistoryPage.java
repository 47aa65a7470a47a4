package io.github.kamalmaven.mojo.site;

import io.github.kamalmaven.history.Change;
import io.github.kamalmaven.history.Deed;
import io.github.kamalmaven.history.History;
import io.github.kamalmaven.history.HostLog;
import io.github.kamalmaven.history.LocalRun;
import io.github.kamalmaven.operation.audit.ReadAudit;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.doxia.sink.Sink;

/**
 * The page with the deploys of the past.
 *
 * @param sink takes it
 */
record HistoryPage(Sink sink) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int MOST_DEEDS = 100;

  /**
   * Writes it.
   *
   * @param what is deployed, and to where
   * @param logs that were read
   * @param history what they tell
   * @param local the last run of this checkout
   */
  void write(String what, List<HostLog> logs, History history, Optional<LocalRun> local) {
    begin("Deploys of " + what);
    paragraph(source(logs));
    troubles(logs);
    local.ifPresent(run -> paragraph(lastRun(run)));
    changes(history.changes(), logs);
    deeds(history.deeds());
    if (history.unread() > 0) {
      paragraph(history.unread() + " lines of the logs are none of Kamal's, and left out.");
    }
    end();
  }

  /**
   * Writes it where no host was asked.
   *
   * @param why one line
   */
  void without(String why, Optional<LocalRun> local) {
    begin("Deploys");
    paragraph(why);
    local.ifPresent(run -> paragraph(lastRun(run)));
    end();
  }

  private static String source(List<HostLog> logs) {
    long read = logs.stream().filter(log -> log.trouble().isEmpty()).count();
    return "From the audit logs of %d of %d hosts, the last %d lines of each. Times are UTC."
        .formatted(read, logs.size(), ReadAudit.LINES);
  }

  private static String lastRun(LocalRun run) {
    return "The last run of this checkout: %s of %s at %s, %s after %s."
        .formatted(
            run.verb(),
            new ShortVersion(run.version()),
            TIME.format(run.started()),
            run.outcome(),
            new ShortTime(run.took()));
  }

  private void troubles(List<HostLog> logs) {
    List<HostLog> silent = logs.stream().filter(log -> log.trouble().isPresent()).toList();
    if (silent.isEmpty()) {
      return;
    }
    paragraph("These hosts could not be asked; what follows is without what they know:");
    sink.list();
    silent.forEach(
        log -> {
          sink.listItem();
          sink.text(log.host() + ": " + log.trouble().orElse(""));
          sink.listItem_();
        });
    sink.list_();
  }

  private void changes(List<Change> changes, List<HostLog> logs) {
    section("Versions");
    if (changes.isEmpty()) {
      boolean known = logs.stream().allMatch(log -> log.trouble().isEmpty());
      paragraph(known ? "Nothing was deployed yet." : "No log that could be read tells of any.");
    } else {
      Table table = new Table(sink, "When", "What", "Version", "By", "Hosts", "Took");
      changes.forEach(change -> table.row(cells(change)));
      table.end();
    }
    sink.section1_();
  }

  private static List<String> cells(Change change) {
    return List.of(
        TIME.format(change.at()),
        what(change),
        new ShortVersion(change.version()).toString(),
        change.performer(),
        hosts(change),
        took(change));
  }

  private static String what(Change change) {
    return change
        .run()
        .map(run -> run.verb() + (run.outcome().equals("succeeded") ? "" : ", " + run.outcome()))
        .orElse(change.kind().toString());
  }

  private static String hosts(Change change) {
    List<String> parts = new ArrayList<>();
    if (!change.booted().isEmpty()) {
      parts.add(String.join(", ", change.booted()));
    }
    if (!change.missed().isEmpty()) {
      parts.add("not booted on " + String.join(", ", change.missed()));
    }
    return String.join("; ", parts);
  }

  /** A log tells only when its lines were written. */
  private static String took(Change change) {
    if (change.run().isPresent()) {
      return new ShortTime(change.took()).toString();
    }
    return change.took().isZero() ? "" : "at least " + new ShortTime(change.took());
  }

  private void deeds(List<Deed> deeds) {
    if (deeds.isEmpty()) {
      return;
    }
    section("What else was done");
    Table table = new Table(sink, "When", "What", "By", "Hosts");
    deeds.stream()
        .limit(MOST_DEEDS)
        .forEach(
            deed ->
                table.row(
                    List.of(
                        TIME.format(deed.at()),
                        deed.text(),
                        deed.performer(),
                        String.join(", ", deed.hosts()))));
    table.end();
    if (deeds.size() > MOST_DEEDS) {
      paragraph("And %d more before that.".formatted(deeds.size() - MOST_DEEDS));
    }
    sink.section1_();
  }

  private void begin(String title) {
    sink.head();
    sink.title();
    sink.text(title);
    sink.title_();
    sink.head_();
    sink.body();
    sink.section1();
    sink.sectionTitle1();
    sink.text(title);
    sink.sectionTitle1_();
    sink.section1_();
  }

  private void section(String title) {
    sink.section1();
    sink.sectionTitle1();
    sink.text(title);
    sink.sectionTitle1_();
  }

  private void paragraph(String text) {
    sink.paragraph();
    sink.text(text);
    sink.paragraph_();
  }

  private void end() {
    sink.body_();
    sink.flush();
    sink.close();
  }
}
