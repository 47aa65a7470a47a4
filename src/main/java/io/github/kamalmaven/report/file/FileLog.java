package io.github.kamalmaven.report.file;

import io.github.kamalmaven.report.Event;
import io.github.kamalmaven.report.RunLog;
import io.github.kamalmaven.report.console.Ansi;
import io.github.kamalmaven.report.console.Level;
import io.github.kamalmaven.report.console.Rendering;
import io.github.kamalmaven.report.console.Verbosity;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes a line at a time, so that the file can be followed.
 *
 * <p>{@code Kamal::Output::FileLogger}.
 */
public final class FileLog implements RunLog {
  private final Path shown;
  private final PrintWriter file;
  private final Rendering rendering;

  private FileLog(Path shown, PrintWriter file, Rendering rendering) {
    this.shown = shown;
    this.file = file;
    this.rendering = rendering;
  }

  /**
   * Begins a log, or goes on with one of the same name.
   *
   * @param file where; its directory is made
   * @param shown the same place as people are told it
   * @param ansi whether lines are coloured
   * @throws IOException if it cannot be written
   */
  public static FileLog open(Path file, Path shown, Ansi ansi) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    PrintWriter writer =
        new PrintWriter(
            Files.newBufferedWriter(
                file,
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND));
    return new FileLog(
        shown, writer, new Rendering(Verbosity.VERBOSE, ansi, hook -> Verbosity.VERBOSE));
  }

  @Override
  public synchronized void on(Event event) {
    rendering.of(event).stream()
        .filter(line -> line.level() != Level.RESULT)
        .forEach(line -> file.println(line.text()));
    file.flush();
  }

  @Override
  public synchronized String end(Optional<RunFailure> failure, Duration took) {
    String seconds = String.format(Locale.ROOT, "%.1fs", took.toNanos() / 1e9);
    file.println(
        failure
            .map(it -> "# FAILED: " + it.type() + ": " + it.message() + " (" + seconds + ")")
            .orElse("# Completed in " + seconds));
    file.close();
    return "Logs written to " + shown;
  }
}
