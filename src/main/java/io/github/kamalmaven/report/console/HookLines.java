package io.github.kamalmaven.report.console;

import io.github.kamalmaven.report.Event;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Hooks as people want to see them: what they write, behind their name.
 *
 * <p>That a hook ran is worth a line of its own only if nothing else shows it, if it took long, or
 * if it failed.
 */
final class HookLines {
  /** What people notice as waiting. */
  private static final Duration LONG = Duration.ofSeconds(2);

  private final Verbosity verbosity;
  private final Ansi ansi;
  private final Function<String, Verbosity> levels;
  private final Set<String> heard = ConcurrentHashMap.newKeySet();

  HookLines(Verbosity verbosity, Ansi ansi, Function<String, Verbosity> levels) {
    this.verbosity = verbosity;
    this.ansi = ansi;
    this.levels = levels;
  }

  /** The lines of an event; none if it is not about a hook. */
  List<Line> of(Event event) {
    if (event instanceof Event.HookStarted hook) {
      heard.remove(hook.hook());
      return isVerbose(hook.hook()) ? line(hook.hook(), "Running " + hook.path()) : List.of();
    }
    if (event instanceof Event.HookWrote hook) {
      heard.add(hook.hook());
      return line(hook.hook(), hook.line());
    }
    return event instanceof Event.HookFinished hook ? ended(hook) : List.of();
  }

  private List<Line> ended(Event.HookFinished hook) {
    if (hook.exit() != 0) {
      String text = "Failed after %s with exit status %d";
      return line(hook.hook(), ansi.failure(text.formatted(seconds(hook), hook.exit())));
    }
    boolean telling = hook.took().compareTo(LONG) >= 0 || !heard.contains(hook.hook());
    return telling || isVerbose(hook.hook())
        ? line(hook.hook(), "Finished in " + seconds(hook))
        : List.of();
  }

  private List<Line> line(String hook, String text) {
    if (level(hook) == Verbosity.QUIET) {
      return List.of();
    }
    return List.of(new Line(Level.PROGRESS, ansi.place("[hook:" + hook + "]") + " " + text));
  }

  private boolean isVerbose(String hook) {
    return level(hook) == Verbosity.VERBOSE;
  }

  /** Whoever asked for more or less than usual gets it from hooks too. */
  private Verbosity level(String hook) {
    return verbosity == Verbosity.NORMAL ? levels.apply(hook) : verbosity;
  }

  private static String seconds(Event.HookFinished hook) {
    return String.format(Locale.ROOT, "%.1f seconds", hook.took().toMillis() / 1e3);
  }
}
