package io.github.kamalmaven.report.console;

import io.github.kamalmaven.report.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What an event looks like: no line, one or more. Safe for use by several threads. */
public final class Rendering {
  private final Verbosity verbosity;
  private final Ansi ansi;
  private final HookLines hooks;
  private final CommandLog commands;

  /**
   * A way to look.
   *
   * @param verbosity how much is shown
   * @param ansi whether it is coloured
   * @param hookLevels how much of a hook is shown, by its name ({@code hooks_output}), unless the
   *     verbosity is other than usual
   */
  public Rendering(Verbosity verbosity, Ansi ansi, Function<String, Verbosity> hookLevels) {
    this.verbosity = verbosity;
    this.ansi = ansi;
    this.hooks = new HookLines(verbosity, ansi, hookLevels);
    this.commands = new CommandLog(ansi);
  }

  /** The lines of an event. */
  public List<Line> of(Event event) {
    List<Line> lines = ofText(event);
    return verbosity == Verbosity.QUIET
        ? lines.stream().filter(line -> line.level().isAlwaysShown()).toList()
        : lines;
  }

  private List<Line> ofText(Event event) {
    if (event instanceof Event.Said said) {
      return said(said);
    }
    if (event instanceof Event.Cautioned cautioned) {
      return painted(Level.CAUTION, cautioned.text());
    }
    if (event instanceof Event.Noted noted) {
      return Line.each(Level.INFO, onHost(noted));
    }
    if (event instanceof Event.Answered answered) {
      return answered(answered);
    }
    if (event instanceof Event.Printed printed) {
      return Line.ended(Level.RESULT, printed.text());
    }
    if (event instanceof Event.Revealed revealed) {
      return Line.ended(Level.RESULT, revealed.text());
    }
    if (event instanceof Event.Finished finished) {
      return List.of(new Line(Level.RESULT, runtime(finished.took())));
    }
    return ofProcess(event);
  }

  private List<Line> ofProcess(Event event) {
    if (event instanceof Event.Followed followed) {
      // Those who see everything see the line as one of its command.
      return verbosity == Verbosity.VERBOSE
          ? List.of()
          : List.of(tagged(followed.source(), followed.line()));
    }
    List<Line> lines = hooks.of(event);
    return lines.isEmpty() && verbosity == Verbosity.VERBOSE ? ofCommand(event) : lines;
  }

  private List<Line> ofCommand(Event event) {
    if (event instanceof Event.CommandStarted started) {
      return commands.started(started);
    }
    if (event instanceof Event.CommandWrote wrote) {
      return commands.wrote(wrote);
    }
    if (event instanceof Event.CommandFinished finished) {
      return commands.finished(finished);
    }
    if (event instanceof Event.Uploaded file) {
      String text = "Uploaded %s (%d bytes) on %s";
      return List.of(
          new Line(Level.INFO, text.formatted(file.path(), file.bytes(), ansi.place(file.host()))));
    }
    return List.of();
  }

  private List<Line> said(Event.Said said) {
    return switch (said.tone()) {
      case PHASE, PROGRESS -> painted(Level.PROGRESS, said.text());
      case WARNING -> painted(Level.WARNING, said.text());
      case ERROR -> painted(Level.ERROR, said.text());
    };
  }

  private List<Line> painted(Level level, String text) {
    return Line.each(level, text).stream()
        .map(line -> new Line(level, ansi.of(level, line.text())))
        .toList();
  }

  /** {@code puts_by_host}: with {@code -q} the answer stands alone. */
  private List<Line> answered(Event.Answered answer) {
    List<Line> lines = new ArrayList<>();
    if (verbosity != Verbosity.QUIET) {
      lines.add(new Line(Level.RESULT, answer.kind() + " Host: " + answer.host()));
    }
    lines.addAll(Line.ended(Level.RESULT, answer.text()));
    lines.add(new Line(Level.RESULT, ""));
    return lines;
  }

  private Line tagged(String tag, String text) {
    return new Line(Level.PROGRESS, ansi.place("[" + tag + "]") + " " + text);
  }

  private static String onHost(Event.Noted noted) {
    boolean told = noted.text().contains(noted.host());
    return told ? noted.text() : noted.host() + ": " + noted.text();
  }

  private static String runtime(Duration time) {
    return String.format(Locale.ROOT, "  Finished all in %.1f seconds", time.toNanos() / 1e9);
  }
}
