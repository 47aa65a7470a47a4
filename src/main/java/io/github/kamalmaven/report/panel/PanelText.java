package io.github.kamalmaven.report.panel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a panel says: a title, the latest phases, and the hosts that are worth a look. */
final class PanelText {
  /** Longer lines are hard to read, and break when the window is made smaller. */
  private static final int WIDEST = 110;

  private static final int MOST_PHASES = 5;
  private static final int NAME = 46;
  private static final int TIME = 7;

  private final Looks looks;
  private final HostLines hosts;

  PanelText(Looks looks) {
    this.looks = looks;
    this.hosts = new HostLines(looks);
  }

  /**
   * The lines: fewer than the terminal has rows, and none as long as a row. None at all on a
   * terminal too small for them.
   */
  List<String> of(Progress progress, Instant now, Size size) {
    int width = Math.min(size.columns() - 1, WIDEST);
    int room = size.rows() - 2;
    if (room < 3 || width < 20) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add(title(progress, now, width));
    List<Progress.Phase> phases = progress.phases();
    int first = phases.size() - Math.min(phases.size(), Math.min(MOST_PHASES, room / 2));
    for (int i = first; i < phases.size(); i++) {
      boolean last = i == phases.size() - 1;
      Instant end = last ? now : phases.get(i + 1).at();
      lines.add(phase(phases.get(i), end, last ? counts(progress) : "", last));
    }
    lines.addAll(hosts.of(progress, now, room - lines.size()));
    return lines.stream().map(line -> looks.shown(Columns.first(line, width))).toList();
  }

  private String title(Progress progress, Instant now, int width) {
    StringBuilder text = new StringBuilder(looks.rule().repeat(2)).append(' ');
    text.append(progress.about().verb()).append(' ').append(progress.about().service());
    progress.version().ifPresent(version -> text.append(' ').append(version));
    progress.about().destination().ifPresent(it -> text.append(" to ").append(it));
    text.append(looks.dot()).append(Elapsed.text(Duration.between(progress.started(), now)));
    text.append(' ');
    int rest = width - Columns.of(text.toString());
    return looks.ansi().place(text + looks.rule().repeat(Math.max(0, rest)));
  }

  private String phase(Progress.Phase phase, Instant end, String counts, boolean last) {
    String time = Elapsed.text(Duration.between(phase.at(), end));
    return " %s %s%s  %s"
        .formatted(
            last ? looks.working() : looks.done(),
            Columns.exactly(Columns.tame(phase.name()), NAME),
            " ".repeat(Math.max(1, TIME - time.length())) + time,
            counts)
        .stripTrailing();
  }

  /** How the work on many hosts goes. */
  private String counts(Progress progress) {
    Round round = progress.round();
    if (round.total() < 2) {
      return "";
    }
    String text = "%d of %d done".formatted(round.done(), round.total());
    return round.failed() == 0
        ? text
        : text + looks.dot() + looks.ansi().error(round.failed() + " failed");
  }
}
