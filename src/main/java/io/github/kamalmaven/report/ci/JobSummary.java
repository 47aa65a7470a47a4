package io.github.kamalmaven.report.ci;

import io.github.kamalmaven.report.run.Failure;
import io.github.kamalmaven.report.run.HostRun;
import io.github.kamalmaven.report.run.Ran;
import io.github.kamalmaven.report.run.Run;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * A run as Markdown: how it ended, what to do if it failed, and a table of its hosts, those first
 * on which it failed.
 *
 * <p>What hosts have written is data of strangers: it stands in blocks of HTML, in which Markdown
 * means nothing.
 */
public final class JobSummary {
  /** GitHub takes a megabyte for each step. */
  private static final int MOST_HOSTS = 500;

  private static final int LONGEST = 1_000;

  private JobSummary() {}

  /**
   * Writes it.
   *
   * @throws IOException if {@code out} cannot take it
   */
  public static void write(Run run, Appendable out) throws IOException {
    out.append("\n### ").append(mark(run.outcome())).append(" <code>");
    out.append(text(title(run))).append("</code> ").append(ending(run)).append("\n\n");
    if (run.failure().isPresent()) {
      out.append("<pre>").append(text(explanation(run.failure().get()))).append("</pre>\n\n");
    }
    if (!run.hosts().isEmpty()) {
      hosts(run, out);
    }
  }

  private static String title(Run run) {
    StringBuilder title = new StringBuilder(run.about().verb());
    title.append(' ').append(run.about().service());
    run.version().ifPresent(version -> title.append(' ').append(version));
    run.about().destination().ifPresent(destination -> title.append(" to ").append(destination));
    return title.toString();
  }

  private static String ending(Run run) {
    String word =
        switch (run.outcome()) {
          case SUCCEEDED -> "went well";
          case FAILED -> "failed";
          case INTERRUPTED -> "was interrupted";
        };
    return "%s after %s".formatted(word, seconds(run.took()));
  }

  private static String mark(Run.Outcome outcome) {
    return outcome == Run.Outcome.SUCCEEDED ? "✅" : "❌";
  }

  private static String explanation(Failure failure) {
    StringBuilder text = new StringBuilder(failure.what());
    failure.where().ifPresent(where -> text.append("\nwhere: ").append(where));
    failure.remedy().ifPresent(remedy -> text.append("\nto do: ").append(remedy));
    return text.toString();
  }

  /** No line of it is empty: that would be the end of the HTML. */
  private static void hosts(Run run, Appendable out) throws IOException {
    out.append("<table>\n<tr><th>host</th><th></th><th>time</th><th>what failed</th></tr>\n");
    for (HostRun host : run.hosts().stream().limit(MOST_HOSTS).toList()) {
      String why = host.failure().map(Failure::what).orElse("");
      out.append("<tr><td>").append(text(host.name()));
      out.append("</td><td>").append(state(host));
      out.append("</td><td>").append(busy(host).map(JobSummary::seconds).orElse(""));
      out.append("</td><td>").append(text(why).replaceAll("\\R\\s*", "<br>"));
      out.append("</td></tr>\n");
    }
    out.append("</table>\n");
    if (run.hosts().size() > MOST_HOSTS) {
      int more = run.hosts().size() - MOST_HOSTS;
      out.append("\nand %d more hosts\n".formatted(more));
    }
  }

  private static String state(HostRun host) {
    return switch (host.state()) {
      case FAILED -> "❌ failed";
      case UNTOUCHED -> "untouched";
      case OK -> "✅";
    };
  }

  /** From the beginning of its first command to the end of its last one. */
  private static Optional<Duration> busy(HostRun host) {
    Optional<Duration> from = host.commands().stream().map(Ran::at).min(Comparator.naturalOrder());
    Optional<Duration> to =
        host.commands().stream()
            .map(ran -> ran.at().plus(ran.took()))
            .max(Comparator.naturalOrder());
    return from.flatMap(first -> to.map(last -> last.minus(first)));
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1e3);
  }

  /** Shown as it is, whatever it is. */
  private static String text(String given) {
    String first = given.length() <= LONGEST ? given : given.substring(0, LONGEST) + " …";
    return first
        .replaceAll("[\\p{Cntrl}&&[^\\n]]|\\p{Cs}", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
