package io.github.kamalmaven.mojo.live;

import io.github.kamalmaven.host.local.Stty;
import io.github.kamalmaven.report.console.Ansi;
import io.github.kamalmaven.report.console.Level;
import io.github.kamalmaven.report.console.LineSink;
import io.github.kamalmaven.report.console.StreamLines;
import io.github.kamalmaven.report.console.Verbosity;
import io.github.kamalmaven.report.panel.Glass;
import io.github.kamalmaven.report.panel.LivePanel;
import io.github.kamalmaven.report.panel.Looks;
import io.github.kamalmaven.report.run.Run;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Where panels are drawn: on the terminal of this process, or nowhere. */
public final class PanelPlace {
  /** There is no terminal. */
  public static final PanelPlace NOWHERE = new PanelPlace(Optional.empty(), Map.of(), false);

  private final Optional<Glass> glass;
  private final Map<String, String> environment;
  private final boolean watched;

  private PanelPlace(Optional<Glass> glass, Map<String, String> environment, boolean watched) {
    this.glass = glass;
    this.environment = environment;
    this.watched = watched;
  }

  /**
   * A terminal to which whoever has it writes lines as well.
   *
   * @param environment the variables of this process
   * @param err takes what is not to be taken for output
   * @param ansi whether levels are coloured
   */
  public static PanelPlace direct(Map<String, String> environment, PrintStream err, Ansi ansi) {
    return new PanelPlace(
        Optional.of(glass(environment, out -> direct(out, err, ansi))),
        environment,
        isWatched(environment));
  }

  private static LineSink direct(OutputStream frame, PrintStream err, Ansi ansi) {
    PrintStream out = new PrintStream(frame, false, charset());
    StreamLines lines = new StreamLines(out, err, ansi);
    return (level, line) -> {
      if (level == Level.CAUTION) {
        out.flush();
      }
      lines.write(level, line);
    };
  }

  /**
   * A terminal to which a log writes the lines.
   *
   * @param environment the variables of this process
   * @param log writes them, somehow, to the standard output
   * @param watched whether somebody is expected to look at the terminal
   */
  public static PanelPlace below(Map<String, String> environment, LineSink log, boolean watched) {
    return new PanelPlace(
        Optional.of(glass(environment, frame -> through(frame, log))),
        environment,
        watched && isWatched(environment));
  }

  private static LineSink through(OutputStream frame, LineSink log) {
    return (level, line) -> {
      try {
        frame.flush();
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
      log.write(level, line);
      System.out.flush();
    };
  }

  private static Glass glass(
      Map<String, String> environment, Function<OutputStream, LineSink> lines) {
    OutputStream screen = new FileOutputStream(FileDescriptor.out);
    return new ProcessGlass(new Stty(environment), screen, charset(), lines);
  }

  private static boolean isWatched(Map<String, String> environment) {
    String ci = environment.getOrDefault("CI", "");
    String terminal = environment.getOrDefault("TERM", "");
    return (ci.isEmpty() || ci.equals("false"))
        && !terminal.isEmpty()
        && !terminal.equals("dumb")
        && !environment.containsKey("TEAMCITY_VERSION");
  }

  /** That of the terminal; what Java takes for the default is UTF-8 everywhere since Java 18. */
  private static Charset charset() {
    return Stream.of("stdout.encoding", "sun.stdout.encoding", "native.encoding")
        .map(System::getProperty)
        .filter(name -> name != null && Charset.isSupported(name))
        .findFirst()
        .map(Charset::forName)
        .orElse(StandardCharsets.US_ASCII);
  }

  /**
   * Opens a panel, unless lines are to be shown.
   *
   * @param set how progress is to be shown, if somebody said
   * @param verbosity how much of it
   * @param ansi whether the panel is coloured
   * @param about what is run
   * @param clock the time
   */
  public Optional<LivePanel> open(
      Optional<ProgressStyle> set,
      Verbosity verbosity,
      Ansi ansi,
      Run.About about,
      Supplier<Instant> clock) {
    boolean wanted =
        switch (ProgressStyle.of(set, Optional.ofNullable(environment.get("KAMAL_PROGRESS")))) {
          case AUTO -> watched && verbosity == Verbosity.NORMAL;
          case PANEL -> verbosity != Verbosity.QUIET;
          case LINES -> false;
        };
    if (!wanted) {
      return Optional.empty();
    }
    Looks looks = new Looks(ansi, charset().equals(StandardCharsets.UTF_8));
    return glass.flatMap(
        it -> it.size().map(size -> LivePanel.open(it, looks, about, clock, size)));
  }
}
