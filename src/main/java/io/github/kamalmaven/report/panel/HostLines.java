package io.github.kamalmaven.report.panel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The hosts in a panel: all of them where there are few, else those that lag or have failed. */
final class HostLines {
  private static final int MOST = 8;

  /** Who does the same for longer than this lags. */
  private static final Duration LAG = Duration.ofSeconds(2);

  private static final int NAME = 24;
  private static final int TIME = 7;

  private final Looks looks;

  HostLines(Looks looks) {
    this.looks = looks;
  }

  /** At most so many lines as there is room for. */
  List<String> of(Progress progress, Instant now, int room) {
    int most = Math.min(MOST, room);
    List<String> failures = failures(progress);
    List<String> hooks = hooks(progress, now);
    List<String> works = works(progress, now, most - hooks.size() - failures.size());
    List<String> lines = new ArrayList<>(some(failures, Math.max(1, most / 2), "failed"));
    lines.addAll(hooks);
    lines.addAll(works);
    return some(lines, most, "at work");
  }

  private List<String> failures(Progress progress) {
    return progress.failures().entrySet().stream()
        .map(it -> line(looks.failed(), it.getKey(), "", looks.ansi().error(plain(it.getValue()))))
        .toList();
  }

  private List<String> hooks(Progress progress, Instant now) {
    return progress.hooks().entrySet().stream()
        .map(it -> line(looks.working(), it.getKey() + " hook", since(it.getValue(), now), ""))
        .toList();
  }

  /** All where there is room for all; else those at work if they are few, or those that lag. */
  private List<String> works(Progress progress, Instant now, int room) {
    List<HostWork> all =
        progress.hosts().stream()
            .filter(host -> !progress.failures().containsKey(host.name()))
            .filter(host -> host.isAtWork() || progress.about().hosts().contains(host.name()))
            .toList();
    List<HostWork> working = all.stream().filter(HostWork::isAtWork).toList();
    Stream<HostWork> shown =
        all.size() <= room
            ? all.stream()
            : working.stream()
                .filter(host -> working.size() <= room || lags(host, now))
                .sorted(Comparator.comparing((HostWork host) -> lag(host, now)).reversed());
    return shown.map(host -> work(host, now)).toList();
  }

  /** Those that do not lag are all alike, and stay in their places. */
  private static Duration lag(HostWork host, Instant now) {
    return lags(host, now) ? host.since(now) : Duration.ZERO;
  }

  private static boolean lags(HostWork host, Instant now) {
    return host.since(now).compareTo(LAG) >= 0;
  }

  private String work(HostWork host, Instant now) {
    return host.command()
        .map(
            command ->
                line(looks.working(), host.name(), Elapsed.text(host.since(now)), plain(command)))
        .orElseGet(() -> line(looks.idle(), host.name(), "", ""));
  }

  private static String since(Instant began, Instant now) {
    return Elapsed.text(Duration.between(began, now));
  }

  private static String line(String mark, String name, String time, String text) {
    return "   %s %s%s  %s"
        .formatted(
            mark,
            Columns.exactly(Columns.tame(name), NAME),
            " ".repeat(Math.max(1, TIME - time.length())) + time,
            text)
        .stripTrailing();
  }

  private static String plain(String text) {
    return Columns.tame(text.strip().replaceAll("\\s+", " "));
  }

  /** The first ones, and how many more there are. */
  private List<String> some(List<String> lines, int most, String what) {
    if (lines.size() <= most) {
      return lines;
    }
    List<String> first = new ArrayList<>(lines.subList(0, Math.max(0, most - 1)));
    int more = lines.size() - first.size();
    first.add("     and %d more %s".formatted(more, what));
    return first;
  }
}
