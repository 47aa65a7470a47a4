package io.github.kamalmaven.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.github.kamalmaven.report.console.Level;
import io.github.kamalmaven.report.console.Verbosity;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.maven.plugin.logging.Log;
import org.junit.jupiter.api.Test;

final class MavenLinesTest {
  private final Log log = mock(Log.class);
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final MavenLines lines =
      new MavenLines(log, new PrintStream(out, true, StandardCharsets.UTF_8));

  @Test
  void each_level_has_its_own_of_maven() {
    when(log.isInfoEnabled()).thenReturn(true);
    when(log.isDebugEnabled()).thenReturn(true);

    lines.write(Level.PROGRESS, "progress");
    lines.write(Level.RESULT, "result");
    lines.write(Level.WARNING, "warning");
    lines.write(Level.ERROR, "error");
    lines.write(Level.DEBUG, "debug");

    verify(log).info("progress");
    verify(log).info("result");
    verify(log).warn("warning");
    verify(log).error("error");
    verify(log).debug("debug");
  }

  @Test
  void a_result_is_printed_bare_when_maven_is_quiet() {
    lines.write(Level.RESULT, "2.12.0");

    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("2.12.0");
    verify(log, never()).info("2.12.0");
  }

  @Test
  void commands_are_seen_without_maven_being_verbose_too() {
    when(log.isInfoEnabled()).thenReturn(true);

    lines.write(Level.DEBUG, "Running docker ps");

    verify(log).info("Running docker ps");
  }

  @Test
  void maven_says_how_much_is_shown() {
    assertThat(lines.verbosity()).isEqualTo(Verbosity.QUIET);

    when(log.isInfoEnabled()).thenReturn(true);
    assertThat(lines.verbosity()).isEqualTo(Verbosity.NORMAL);

    when(log.isDebugEnabled()).thenReturn(true);
    assertThat(lines.verbosity()).isEqualTo(Verbosity.VERBOSE);
  }
}
